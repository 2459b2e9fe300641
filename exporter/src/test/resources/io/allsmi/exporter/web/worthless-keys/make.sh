#!/bin/sh
# Makes the keys and certificates of the tests anew, with OpenSSL 3, in the folder of this file.
# They guard nothing: everybody has them. Their names say so.
set -eu
cd "$(dirname "$0")"
days=36500
name() { echo "/O=allsmi tests, worthless/CN=$1"; }
quiet() { "$@" 2>/dev/null; }

# Two authorities, the second of which nobody trusts.
for ca in authority stranger; do
  quiet openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days $days \
    -subj "$(name "$ca")" -keyout "$ca.key" -out "$ca.crt"
done

# issue NAME AUTHORITY EXTENSIONS: a certificate for NAME.key.
issue() {
  printf '%s\n' "$3" > ext
  quiet openssl req -new -key "$1.key" -subj "$(name "$1")" -out csr
  quiet openssl x509 -req -in csr -CA "$2.crt" -CAkey "$2.key" -days $days -extfile ext \
    -out "$1.crt"
  rm ext csr
}

quiet openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.key
quiet openssl rsa -in rsa.key -traditional -out rsa-pkcs1.key
quiet openssl pkcs8 -topk8 -in rsa.key -passout pass:worthless -out rsa-encrypted.key
quiet openssl rsa -in rsa.key -traditional -aes128 -passout pass:worthless -out rsa-pkcs1-encrypted.key
issue rsa authority 'subjectAltName=DNS:localhost,IP:127.0.0.1'

quiet openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.key
quiet openssl ecparam -name prime256v1 -out params
{ cat params; quiet openssl ec -in ec.key; } > ec-sec1.key
rm params
issue ec authority 'subjectAltName=DNS:localhost,IP:127.0.0.1'
cat ec.crt authority.crt > ec-chain.crt

quiet openssl genpkey -algorithm ED25519 -out ed25519.key
issue ed25519 authority 'subjectAltName=DNS:localhost'

# Ended in 2001.
quiet openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out expired.key
cat > ca.cnf <<'C'
[ca]
default_ca = one
[one]
database = index
new_certs_dir = .
default_md = sha256
policy = any
rand_serial = yes
[any]
organizationName = optional
commonName = supplied
C
: > index
quiet openssl req -new -key expired.key -subj "$(name expired)" -out csr
quiet openssl ca -batch -config ca.cnf -cert authority.crt -keyfile authority.key \
  -startdate 20000101000000Z -enddate 20010101000000Z -notext -in csr -out expired.crt
rm -f csr ca.cnf index* [0-9A-F]*.pem

# Clients: one with every kind of alternative name, one without a name, one of the stranger.
for client in client nameless impostor; do
  quiet openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out $client.key
done
issue client authority 'extendedKeyUsage=clientAuth
subjectAltName=DNS:scraper.example,IP:2001:db8::1,email:who@example.org,URI:spiffe://example/scraper'
issue nameless authority 'extendedKeyUsage=clientAuth'
issue impostor stranger 'extendedKeyUsage=clientAuth
subjectAltName=DNS:scraper.example'
