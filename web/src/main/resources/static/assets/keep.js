/* What is typed into a new form is kept in this browser until it is sent: a closed window, a lost session or a server that
   does not answer costs nothing. Files are not kept; they can be chosen again. */
(function () {
  'use strict';
  var script = document.currentScript;
  var PAUSE = 400;

  function at() {
    return new Date().toTimeString().slice(0, 8);
  }

  if (script && script.dataset.forget) {
    try {
      localStorage.removeItem(script.dataset.forget);
    } catch (e) {
      // Where nothing can be kept, nothing was.
    }
    return;
  }

  var form = document.querySelector('form[data-keep]');
  var state = document.querySelector('[data-keep-state]');
  if (!form) {
    return;
  }
  var key = form.dataset.keep;
  var fields = Array.prototype.filter.call(form.elements, function (field) {
    return field.name && /^(text|textarea|select-one|date)$/.test(field.type);
  });
  var timer = null;

  function tell(words, wrong) {
    if (state) {
      state.textContent = words + (wrong ? '' : ' ' + at());
      state.classList.toggle('save-wrong', Boolean(wrong));
      state.classList.toggle('save-right', !wrong);
    }
  }

  function keep() {
    var typed = {};
    fields.forEach(function (field) { typed[field.name] = field.value; });
    try {
      localStorage.setItem(key, JSON.stringify(typed));
      tell(form.dataset.kept, false);
    } catch (e) {
      tell(form.dataset.notKept, true);
    }
  }

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(key) || 'null');
    } catch (e) {
      return null;
    }
  }

  // What the server gives back after a refusal is newer than the copy.
  var blank = fields.every(function (field) { return field.tagName === 'SELECT' || field.value === ''; });
  var copy = kept();
  if (blank && copy) {
    fields.forEach(function (field) {
      if (copy[field.name]) {
        field.value = copy[field.name];
      }
    });
    tell(form.dataset.restored, false);
  }
  form.addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  form.addEventListener('submit', function () {
    clearTimeout(timer);
    keep();
  });
})();
