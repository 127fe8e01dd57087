// The indicative level of security grows with length and variety; it decides nothing.
const POOLS = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[^A-Za-z0-9]/, 20],
];
const THRESHOLDS = [30, 45, 60, 80];

function bits(code) {
  const pool = POOLS.reduce((sum, [kind, size]) => sum + (kind.test(code) ? size : 0), 0);
  // Repeated characters and runs (aaaa, 1234) add little.
  let useful = 0;
  const seen = new Map();
  for (let i = 0; i < code.length; i += 1) {
    const step = i > 0 ? code.charCodeAt(i) - code.charCodeAt(i - 1) : 9;
    const times = seen.get(code[i]) || 0;
    seen.set(code[i], times + 1);
    useful += Math.abs(step) <= 1 ? 0.3 : 1 / (1 + times);
  }
  return pool ? useful * Math.log2(pool) : 0;
}

for (const box of document.querySelectorAll("[data-niveau]")) {
  const field = document.getElementById(box.dataset.niveau);
  const text = box.querySelector("[data-niveau-texte]");
  const meter = box.querySelector("meter");
  const names = box.dataset.niveaux.split("|");
  const empty = text.textContent;
  const update = () => {
    const strength = bits(field.value);
    const level = THRESHOLDS.filter((threshold) => strength >= threshold).length;
    const name = field.value ? names[level] : empty;
    meter.value = field.value ? names.indexOf(name) + 1 : 0;
    if (text.textContent !== name) text.textContent = name;
  };
  field.addEventListener("input", update);
  update();
}
