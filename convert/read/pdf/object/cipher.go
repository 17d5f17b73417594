package object

import (
	"crypto/aes"
	stdcipher "crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"fmt"
)

// A method is how data is encrypted (ISO 32000-1, table 25; ISO 32000-2 for the last).
type method string

const (
	identity method = "None"
	rc4Short method = "V2"
	aes128   method = "AESV2"
	aes256   method = "AESV3"
)

// A cipher decrypts the strings and streams of a file.
type cipher struct {
	key      []byte
	text     method          // of strings
	data     method          // of streams
	named    map[Name]method // the crypt filters of the file
	metadata bool            // metadata is encrypted too
	own      int             // the number of the object that holds the encryption dictionary, which is not encrypted; 0: none
}

// unlock makes the cipher of an encrypted file. All that was read before is forgotten,
// because it was not decrypted.
func (f *File) unlock() error {
	f.cipher = nil
	v, ok := f.trailer["Encrypt"]
	if !ok {
		return nil
	}
	d := f.Dict(v)
	if d == nil {
		return fmt.Errorf("%w: the encryption dictionary is missing", errXref)
	}
	c, err := f.newCipher(d)
	if err != nil {
		return err
	}
	if ref, ok := v.(Ref); ok {
		c.own = ref.Number
	}
	clear(f.objects)
	clear(f.streams)
	f.cipher = c
	return nil
}

// newCipher reads an encryption dictionary (ISO 32000-1, 7.6.1 and 7.6.3; ISO 32000-2 for version 5).
func (f *File) newCipher(d Dict) (*cipher, error) {
	if handler := f.Name(d["Filter"]); handler != "Standard" {
		return nil, fmt.Errorf("%w: the security handler %q", ErrEncryption, clip(string(handler)))
	}
	version, _ := f.Int(d["V"])
	revision, _ := f.Int(d["R"])
	c := &cipher{metadata: true}
	if b, ok := f.Get(d["EncryptMetadata"]).(Bool); ok && version >= 4 {
		c.metadata = bool(b)
	}
	switch {
	case version == 1 && revision >= 2 && revision <= 4, version == 2 && revision >= 2 && revision <= 4:
		c.text, c.data = rc4Short, rc4Short
	case version == 4 && revision == 4, version == 5 && (revision == 5 || revision == 6):
		if err := f.cryptFilters(c, d); err != nil {
			return nil, err
		}
	default:
		return nil, fmt.Errorf("%w: version %d, revision %d", ErrEncryption, version, revision)
	}
	key, err := f.findKey(d, version, revision, c.metadata)
	c.key = key
	return c, err
}

// cryptFilters reads the crypt filters (ISO 32000-1, 7.6.5).
func (f *File) cryptFilters(c *cipher, d Dict) error {
	c.named = map[Name]method{"Identity": identity}
	for name, v := range f.Dict(d["CF"]) {
		m := method(f.Name(f.Dict(v)["CFM"]))
		if m == "" {
			m = identity
		}
		c.named[name] = m
	}
	for _, use := range []struct {
		key Name
		m   *method
	}{{"StrF", &c.text}, {"StmF", &c.data}} {
		name := f.Name(d[use.key])
		if name == "" {
			name = "Identity"
		}
		m, ok := c.named[name]
		if !ok || m != identity && m != rc4Short && m != aes128 && m != aes256 {
			return fmt.Errorf("%w: the crypt filter %q with the method %q", ErrEncryption, clip(string(name)), clip(string(m)))
		}
		*use.m = m
	}
	return nil
}

// strings decrypts all strings of an object that is no part of an object stream.
func (c *cipher) strings(v Value, number, generation int) Value {
	if s, ok := v.(*Stream); number == c.own || ok && s.Dict["Type"] == Name("XRef") {
		return v
	}
	key := c.objectKey(c.text, number, generation)
	var walk func(v Value) Value
	walk = func(v Value) Value {
		switch v := v.(type) {
		case String:
			return String(decrypt(c.text, key, string(v)))
		case Array:
			for i := range v {
				v[i] = walk(v[i])
			}
		case Dict:
			for k := range v {
				v[k] = walk(v[k])
			}
		case *Stream:
			walk(v.Dict)
		}
		return v
	}
	return walk(v)
}

// stream decrypts the data of a stream. A Crypt filter says how, if there is one.
func (c *cipher) stream(f *File, s *Stream, raw string, names []Name, parameters []Dict) string {
	kind := f.Name(s.Dict["Type"])
	if kind == "XRef" || kind == "Metadata" && !c.metadata {
		return raw
	}
	m := c.data
	for i, name := range names {
		if name == "Crypt" {
			m = identity
			if known, ok := c.named[f.Name(parameters[i]["Name"])]; ok {
				m = known
			}
		}
	}
	return decrypt(m, c.objectKey(m, s.number, s.generation), raw)
}

// objectKey makes the key of an object (ISO 32000-1, algorithm 1).
func (c *cipher) objectKey(m method, number, generation int) []byte {
	if m == aes256 || m == identity {
		return c.key
	}
	seed := append([]byte(nil), c.key...)
	seed = append(seed, byte(number), byte(number>>8), byte(number>>16), byte(generation), byte(generation>>8))
	if m == aes128 {
		seed = append(seed, "sAlT"...)
	}
	const salted = 5 // bytes of the number and the generation
	sum := md5.Sum(seed)
	return sum[:min(len(c.key)+salted, len(sum))]
}

// decrypt decrypts data. What is too short to be encrypted is as it is.
func decrypt(m method, key []byte, data string) string {
	switch m {
	case rc4Short:
		c, err := rc4.NewCipher(key)
		if err != nil {
			return data
		}
		out := []byte(data)
		c.XORKeyStream(out, out)
		return string(out)
	case aes128, aes256:
		return decryptAES(key, data)
	}
	return data
}

// decryptAES decrypts blocks that are chained (CBC), the first of which is the initial vector. The
// padding says its length; a last block that is cut off is left out.
func decryptAES(key []byte, data string) string {
	block, err := aes.NewCipher(key)
	if err != nil || len(data) < aes.BlockSize {
		return ""
	}
	vector := []byte(data[:aes.BlockSize])
	out := []byte(data[aes.BlockSize:])
	out = out[:len(out)-len(out)%aes.BlockSize]
	stdcipher.NewCBCDecrypter(block, vector).CryptBlocks(out, out)
	if n := len(out); n > 0 {
		if padding := int(out[n-1]); padding >= 1 && padding <= aes.BlockSize {
			out = out[:n-padding]
		}
	}
	return string(out)
}
