// What the page shows is in the fragment of its address, so that it can be
// shared and the browser's back button works: #d=NAME&f=2 is the second finding
// of a document, #q=horn&status=warned&rule=CODE&sort=-notes the table.

const encode = (s) =>
  encodeURIComponent(s)
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%2F', '/');

function decode(s) {
  try {
    return decodeURIComponent(s);
  } catch {
    return s;
  }
}

function fragment(fields) {
  const parts = Object.entries(fields).filter(([, value]) => value);
  return `#${parts.map(([key, value]) => `${key}=${encode(String(value))}`).join('&')}`;
}

function fieldsOf(hash) {
  const parts = hash.slice(1).split('&').map((part) => part.split('='));
  return Object.fromEntries(parts.map(([key, ...value]) => [key, decode(value.join('='))]));
}

const addressOf = (row, finding) => fragment({ d: row.name, f: finding });

// route shows what the address says.
function route() {
  const fields = fieldsOf(location.hash);
  const number = numberOf.get(fields.d);
  if (number === undefined) {
    closeDocument();
    showOverview(fields);
  } else {
    openDocument(rows[number], Number(fields.f) || 0);
  }
}
