package object

import (
	"bytes"
	"crypto/aes"
	stdcipher "crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"fmt"
	"slices"
)

// A lock is what an encryption dictionary says of passwords.
type lock struct {
	owner, user       string // O and U
	ownerKey, userKey string // OE and UE
	permissions       uint32
	id                string // the first identifier of the file
	revision          int
	length            int // of the key, in bytes
	metadata          bool
}

// findKey returns the key of a file that opens without a password, or with that of Options.
func (f *File) findKey(d Dict, version, revision int, metadata bool) ([]byte, error) {
	text := func(key Name) string { s, _ := f.Text(d[key]); return string(s) }
	permissions, _ := f.Get(d["P"]).(Integer) // of 32 bits, with or without a sign
	l := lock{text("O"), text("U"), text("OE"), text("UE"), uint32(permissions), "", revision, 0, metadata}
	ids := f.Array(f.trailer["ID"])
	if len(ids) > 0 {
		id, _ := f.Text(ids[0])
		l.id = string(id)
	}
	const shortHash, longHash = 32, 48
	if want := map[bool]int{false: shortHash, true: longHash}[version == 5]; len(l.owner) < want || len(l.user) < want {
		return nil, fmt.Errorf("%w: the encryption dictionary is too short", ErrDamaged)
	}
	for _, password := range f.passwords() {
		if version == 5 {
			if key, ok := l.newKey(password); ok {
				return key, nil
			}
			continue
		}
		for _, l.length = range f.keyLengths(d, version) {
			if key, ok := l.oldKey(password); ok {
				return key, nil
			}
		}
	}
	if version != 5 && l.id == "" {
		return nil, fmt.Errorf("%w: the identifier of the file is missing, which the decryption needs", ErrDamaged)
	}
	if f.options.Password != "" {
		return nil, fmt.Errorf("%w: the one that was given is not right", ErrPassword)
	}
	return nil, ErrPassword
}

// passwords returns what may open the file: nothing, the password, and the password in the
// encoding of older files, of which Latin-1 is the part that passwords have.
func (f *File) passwords() []string {
	given := f.options.Password
	if given == "" {
		return []string{""}
	}
	var latin []byte
	for _, r := range given {
		if r > 0xff {
			return []string{"", given}
		}
		latin = append(latin, byte(r))
	}
	return slices.Compact([]string{"", given, string(latin)})
}

// keyLengths returns how long the key may be, in bytes: first what the version says, then
// what the file says, which some producers give in bytes.
func (f *File) keyLengths(d Dict, version int) (lengths []int) {
	const short, long = 5, 16
	given, ok := f.Int(d["Length"])
	if ok && given >= 8*short {
		given /= 8
	}
	given = min(max(given, short), long)
	switch version {
	case 1:
		return []int{short}
	case 4:
		return []int{long, given}
	}
	return []int{given, long}
}

// padding fills passwords up (ISO 32000-1, algorithm 2).
const padding = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

func padded(password string) string { return (password + padding)[:len(padding)] }

// oldKey returns the key for the password of the user or of the owner, up to revision 4.
func (l *lock) oldKey(password string) ([]byte, bool) {
	if key, ok := l.userOpens(padded(password)); ok {
		return key, true
	}
	return l.userOpens(l.userPassword(padded(password)))
}

// userOpens makes the key of a password of the user, and tries it (ISO 32000-1, algorithms 2
// and 4 to 6).
func (l *lock) userOpens(password string) ([]byte, bool) {
	h := md5.New()
	h.Write([]byte(password))
	h.Write([]byte(l.owner[:len(padding)]))
	h.Write(binary.LittleEndian.AppendUint32(nil, l.permissions))
	h.Write([]byte(l.id))
	if l.revision >= 4 && !l.metadata {
		h.Write([]byte{0xff, 0xff, 0xff, 0xff})
	}
	key := h.Sum(nil)[:l.length]
	if l.revision == 2 {
		return key, string(rc4ed(key, []byte(padding))) == l.user[:len(padding)]
	}
	for range 50 {
		sum := md5.Sum(key)
		copy(key, sum[:])
	}
	sum := md5.Sum([]byte(padding + l.id))
	check := rounds(key, sum[:], false)
	return key, string(check) == l.user[:len(check)]
}

// userPassword returns the password of the user, padded, that a password of the owner hides
// (ISO 32000-1, algorithm 7).
func (l *lock) userPassword(owner string) string {
	sum := md5.Sum([]byte(owner))
	key := sum[:]
	if l.revision == 2 {
		return string(rc4ed(key[:l.length], []byte(l.owner[:len(padding)])))
	}
	for range 50 {
		sum = md5.Sum(key)
	}
	return string(rounds(key[:l.length], []byte(l.owner[:len(padding)]), true))
}

// rounds encrypts 20 times, each time with another key made of this one.
func rounds(key, data []byte, backward bool) []byte {
	const count = 20
	for i := range count {
		if backward {
			i = count - 1 - i
		}
		round := make([]byte, len(key))
		for k := range key {
			round[k] = key[k] ^ byte(i)
		}
		data = rc4ed(round, data)
	}
	return data
}

func rc4ed(key, data []byte) []byte {
	out := make([]byte, len(data))
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(out, data)
	}
	return out
}

// newKey returns the key for the password of the user or of the owner of a file of revision 5
// or 6 (ISO 32000-2, 7.6.4.3.3, algorithm 2.A). Its characters are not normalised.
func (l *lock) newKey(password string) ([]byte, bool) {
	const longest, hash, salt = 127, 32, 8
	pw := []byte(password[:min(len(password), longest)])
	for _, try := range []struct{ check, key, also string }{
		{l.user, l.userKey, ""},
		{l.owner, l.ownerKey, l.user[:hash+2*salt]},
	} {
		validation, keySalt := try.check[hash:hash+salt], try.check[hash+salt:hash+2*salt]
		if string(l.hash(pw, validation, try.also)) != try.check[:hash] || len(try.key) < hash {
			continue
		}
		block, err := aes.NewCipher(l.hash(pw, keySalt, try.also))
		if err != nil {
			continue
		}
		key := []byte(try.key[:hash])
		stdcipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(key, key)
		return key, true
	}
	return nil, false
}

// hash hashes a password: once in revision 5, and in revision 6 by ISO 32000-2, algorithm 2.B.
func (l *lock) hash(password []byte, salt, also string) []byte {
	first := sha256.Sum256(append(append(bytes.Clone(password), salt...), also...))
	k := first[:]
	if l.revision == 5 {
		return k
	}
	const leastRounds, repeats = 64, 64
	for round := 0; ; round++ {
		one := append(append(bytes.Clone(password), k...), also...)
		e := bytes.Repeat(one, repeats)
		block, err := aes.NewCipher(k[:aes.BlockSize])
		if err != nil {
			return nil
		}
		stdcipher.NewCBCEncrypter(block, k[aes.BlockSize:2*aes.BlockSize]).CryptBlocks(e, e)
		sum := 0 // of the first bytes, which as a number has the same remainder by 3
		for _, b := range e[:aes.BlockSize] {
			sum += int(b)
		}
		switch sum % 3 {
		case 0:
			s := sha256.Sum256(e)
			k = s[:]
		case 1:
			s := sha512.Sum384(e)
			k = s[:]
		default:
			s := sha512.Sum512(e)
			k = s[:]
		}
		if round >= leastRounds-1 && int(e[len(e)-1]) <= round+1-32 {
			return k[:32]
		}
	}
}
