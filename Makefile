# Go and make are all that demo, build and test need.

export CGO_ENABLED := 0

GO          := go
SAMPLE      := testdata/specimens/lighthouses
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME    := 10s
TESTFLAGS   :=
CROSS       := windows/amd64 darwin/arm64 linux/arm64
VERSION     :=
RULES_PAGE  :=
SHARED      := ../shared
CORPUS      := $(SHARED)/corpus/dev/en
BASE        := main
# How many PDFs make documents makes, and three times as many DOCX (0: all), and where they are kept.
LIMIT       := 0
MADE        :=
# Where make labels keeps the texts that it learns from.
TEXTS       :=

# Where docs/rules.md can be read, which SARIF links to, if this is a clone from GitHub.
CLONED = $(shell git config --get remote.origin.url | sed -nE 's,^(https://github\.com/[A-Za-z0-9._-]+/[A-Za-z0-9_-]+)(\.git)?/?$$,\1/blob/HEAD/docs/rules.md,p')

.PHONY: demo build release test official cross lint judge accuracy accuracy-raise documents documents-raise twins variants variants-update labels vocabulary alignment hashes hashes-update same mutants work bench bench-corpus bench-documents fuzz golden cover clean

demo: build ## convert a sample, as a text, a PDF and a Word file, and say where its XML, JSON and PDF lie
	@bin/plenary convert -o out $(SAMPLE).txt
	@echo "$(SAMPLE).txt is now:"; ls -l out/lighthouses.xml out/lighthouses.json out/lighthouses.pdf
	@for form in pdf docx; do \
	  bin/plenary convert -o out/from-$$form $(SAMPLE).$$form && echo "$(SAMPLE).$$form is now:" && \
	  ls -l out/from-$$form/lighthouses.xml out/from-$$form/lighthouses.json out/from-$$form/lighthouses.pdf || exit 1; \
	done

build: ## build bin/plenary
	$(GO) build -trimpath -ldflags='-s -w -X main.rulesPage=$(or $(RULES_PAGE),$(CLONED))' -o bin/plenary ./cmd/plenary

release: ## the archives of a release for all systems, and their sums, in dist: make release VERSION=v1.2.3 [RULES_PAGE=https://...]
	$(GO) run ./internal/release -version='$(VERSION)' -rules='$(RULES_PAGE)' -o dist

test: ## run all tests
	$(GO) test -timeout 5m $(TESTFLAGS) ./...

official: ## read, write, render and compare all official files of ../shared, and 20,000 mutants of them
	PLENARY_OFFICIAL=all $(GO) test -timeout 30m -count=1 -v -run '^(TestOfficial|TestMutants)$$' ./convert

cross: ## compile everything, with its tests, for other systems, and look that it computes the same there
	@for target in $(CROSS); do \
	  echo $$target; export GOOS=$${target%/*} GOARCH=$${target#*/}; \
	  $(GO) vet ./... && $(GO) test -c -ldflags='-s -w' -o /dev/null ./... >/dev/null || exit 1; \
	done
	@! GOOS=linux GOARCH=arm64 $(GO) build -gcflags=-S -o /dev/null ./cmd/plenary ./convert/... ./validate/... 2>&1 | \
	  grep -E '[[:space:]]FN?M(ADD|SUB)[DS][[:space:]]' || { echo "these lines would give other bytes on arm64 (see convert/pdf)"; exit 1; }

lint: ## formatting, vet, staticcheck, and the rules of the house
	@files=$$(gofmt -s -l .); test -z "$$files" || { echo "to be formatted with gofmt -s -w:"; echo "$$files"; exit 1; }
	$(GO) vet ./... && $(GO) vet -tags man ./cmd/plenary
	$(GO) run $(STATICCHECK) ./... && $(GO) run $(STATICCHECK) -tags man ./cmd/plenary
	$(GO) test ./internal/house

judge: build ## plant losses in the documents of the corpus, in all forms, and see that the judge finds them and raises no false alarm [MADE=DIR of made PDFs and DOCX]
	@dir=$$(mktemp -d) && trap 'rm -rf "$$dir"' EXIT && \
	python3 '$(SHARED)/eval/all.py' --bin bin/plenary --forms all --real --no-lost --out "$$dir" >/dev/null && \
	python3 '$(SHARED)/eval/all.py' --bin bin/plenary --forms docx,pdf --real --limit 60 --no-lost --out "$$dir" $(if $(MADE),--made '$(MADE)') >/dev/null && \
	$(GO) test ./convert -run TestJudgedTexts -args -judged "$$dir" && \
	$(GO) test -timeout 20m ./validate/fidelity -run 'TestPlantedCorpus|TestWholeCorpus' -v -args -judged "$$dir"

accuracy: build ## hold the accuracy over the corpus against testdata/accuracy.tsv, and write the tables of docs/accuracy.md
	$(GO) run ./internal/accuracy -shared='$(SHARED)'

accuracy-raise: build ## the same, and write the figures that rose to testdata/accuracy.tsv
	$(GO) run ./internal/accuracy -shared='$(SHARED)' -raise

documents: build ## the same over documents against testdata/documents.tsv: DOCX and PDFs made of the corpus, and real PDFs: make documents [LIMIT=20] [MADE=DIR]
	$(GO) run ./internal/accuracy -documents -limit='$(LIMIT)' -made='$(MADE)' -shared='$(SHARED)'

documents-raise: build ## the same, and write the figures that rose
	$(GO) run ./internal/accuracy -documents -limit='$(LIMIT)' -made='$(MADE)' -shared='$(SHARED)' -raise

twins: ## hold that reports, and the documents in MADE, say the same as Word files and as PDFs: make twins [MADE=DIR]
	$(GO) run ./internal/twins -shared='$(SHARED)' -made='$(MADE)'

variants: ## change every text of the corpus at random in a dozen ways, and hold that none that is converted loses a word
	$(GO) run ./internal/variants -shared='$(SHARED)'

variants-update: ## the same, and write how many are refused where that is fewer
	$(GO) run ./internal/variants -shared='$(SHARED)' -update

labels: ## learn how much each evidence counts with which lines are labelled, and write the table (TEXTS=DIR keeps the texts)
	$(GO) run ./internal/labelling -shared='$(SHARED)' -texts='$(TEXTS)'

vocabulary: ## learn the leading phrases and the words of all languages but English, and write them as data of convert/language
	$(GO) run ./internal/vocabulary -shared='$(SHARED)' fra spa rus ara zho

alignment: ## learn how much each evidence counts by which the passages of several languages are paired, and write the table
	$(GO) run ./internal/alignment -shared='$(SHARED)'

hashes: ## hold the outputs of the corpus against the sums in testdata/hashes.tsv
	$(GO) run ./internal/hashes -shared='$(SHARED)'

hashes-update: ## write the sums of the outputs of the corpus to testdata/hashes.tsv
	$(GO) run ./internal/hashes -shared='$(SHARED)' -update

same: ## whether the corpus gives the same outputs as at another revision, text by text: make same BASE=REV
	@set -e; dir=$$(mktemp -d); trap 'rm -rf "$$dir"' EXIT; shared=$$(cd '$(SHARED)' && pwd); \
	mkdir "$$dir/base"; git archive '$(BASE)' | tar -x -C "$$dir/base"; \
	test -d "$$dir/base/internal/hashes" || cp -R internal/hashes "$$dir/base/internal"; \
	(cd "$$dir/base" && $(GO) run ./internal/hashes -shared="$$shared" -list="$$dir/base.tsv"); \
	$(GO) run ./internal/hashes -shared="$$shared" -list="$$dir/here.tsv"; \
	$(GO) run ./internal/hashes -compare "$$dir/base.tsv" "$$dir/here.tsv"

mutants: ## hold that tests which need no corpus know 90 % of the numbers that decide: each is moved by 30 % up and down
	$(GO) run ./internal/mutants

work: ## hold that twice the document is no more than 2.3 times the work, for all that can be repeated and all that an extractor damages
	$(GO) run ./internal/work -damage=all -size=16384

bench: ## measure every stage
	$(GO) test -run '^$$' -bench . -benchmem ./...

bench-corpus: build ## measure the conversion of a corpus: make bench-corpus CORPUS=DIR
	$(GO) run ./internal/bench -corpus='$(CORPUS)'

bench-documents: ## measure the reading of PDFs and Word files
	$(GO) test -run '^$$' -bench '^BenchmarkDocuments$$' -benchmem ./convert
	$(GO) test -run '^$$' -bench . -benchmem ./convert/read/pdf/... ./convert/read/docx

# Inputs that reach new code are made smaller for 10 executions and no longer: without a bound that takes a minute for each of
# them, and nothing else is tried meanwhile.
fuzz: ## run every fuzz target for FUZZTIME
	@for package in $$($(GO) list ./...); do \
	  for target in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz'); do \
	    echo "$$package $$target"; \
	    $(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x $$package || exit 1; \
	  done; \
	done

golden: ## rewrite the golden files
	$(GO) test ./... -update

cover: ## test coverage, function by function
	$(GO) test -coverpkg=./... -coverprofile=cover.out ./...
	$(GO) tool cover -func=cover.out | tail -n 1

clean: ## remove what the other targets made
	rm -rf bin out dist cover.out
