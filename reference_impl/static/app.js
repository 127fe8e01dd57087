// Progressive enhancements: every page works without this file.
import "./aide.js";
import "./code.js";
import "./conditions.js";
import "./niveau.js";

const summary = document.querySelector("[data-resume]");
if (summary) summary.focus();
