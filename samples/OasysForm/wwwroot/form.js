// After each answer, what is possible is brought up to date. Without this script the page has a button for it.
"use strict";
const form = document.getElementById("form");
const standing = document.getElementById("standing");
if (form && standing) {
  let last = 0;
  form.addEventListener("change", async () => {
    const mine = ++last;
    const response = await fetch("/standing", { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const text = response.ok ? await response.text() : "";
    if (text && mine === last) {
      standing.innerHTML = text;
    }
  });
}
const target = document.getElementById("faults")
  || (form && form.dataset.focus && (document.getElementById(form.dataset.focus) || document.getElementById(form.dataset.focus + "-day")));
if (target) {
  target.focus();
}
