// Small conveniences; every page works without them.
(function () {
  'use strict';

  // htmx sends the page's CSRF token with every change.
  document.addEventListener('htmx:configRequest', function (event) {
    var token = document.querySelector('meta[name="csrf-token"]');
    var header = document.querySelector('meta[name="csrf-header"]');
    if (token && header && event.detail.verb !== 'get') {
      event.detail.headers[header.content] = token.content;
    }
  });

  // A file that the server would refuse is not sent: the browser says so at the field, before minutes of upload.
  document.addEventListener('change', function (event) {
    var input = event.target;
    if (input.type !== 'file') {
      return;
    }
    var largest = Number(document.body.dataset.largestFile);
    var tooLarge = Array.prototype.some.call(input.files, function (file) {
      return largest > 0 && file.size > largest;
    });
    input.setCustomValidity(tooLarge ? document.body.dataset.tooLarge : '');
    input.reportValidity();
  });

  // A destructive step asks; the question stands in the button.
  document.addEventListener('submit', function (event) {
    var button = event.submitter;
    var question = button && button.getAttribute('data-confirm');
    if (question && !window.confirm(question)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    // A form marked so is sent once, however often its button is pressed.
    var form = event.target;
    if (form.hasAttribute('data-once')) {
      if (form.getAttribute('data-sent')) {
        event.preventDefault();
      } else {
        form.setAttribute('data-sent', 'true');
      }
    }
  });

  // Going back must not leave a form that refuses to be sent.
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      form.removeAttribute('data-sent');
    });
  });

  function grouped(sum) {
    return sum.toLocaleString('en-US', {minimumFractionDigits: 2, maximumFractionDigits: 2});
  }

  // A sum in yuan is read back in ten thousands while it is typed: a nought too many is seen.
  document.addEventListener('input', function (event) {
    var told = event.target.id && document.querySelector('[data-wan-of="' + event.target.id + '"]');
    if (told) {
      var typed = event.target.value.trim();
      told.textContent = /^-?\d{1,14}(\.\d+)?$/.test(typed) ? told.dataset.wanWords
        .replace('{0}', grouped(Number(typed) / 10000)).replace('{1}', grouped(Number(typed))) : '';
    }
  });

  // How many are chosen for a form, and what they come to.
  function chosen(told) {
    var sum = 0, count = 0;
    document.querySelectorAll('input[data-yuan][form="' + told.dataset.chosen + '"]:checked').forEach(function (box) {
      count += 1;
      sum += Number(box.dataset.yuan);
    });
    told.textContent = count === 0 ? '' : told.dataset.words.replace('{0}', count).replace('{1}', grouped(sum / 10000));
  }

  document.addEventListener('change', function (event) {
    if (event.target.dataset.yuan) {
      document.querySelectorAll('[data-chosen]').forEach(chosen);
    }
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });

  // What the reader opened or closed of the navigation stays so in this tab.
  document.querySelectorAll('details[data-remember]').forEach(function (group) {
    var kept = window.sessionStorage.getItem(group.dataset.remember);
    if (kept && !group.querySelector('[aria-current]')) {
      group.open = kept === 'open';
    }
    group.addEventListener('toggle', function () {
      window.sessionStorage.setItem(group.dataset.remember, group.open ? 'open' : 'closed');
    });
  });

  document.addEventListener('DOMContentLoaded', function () {
    var problems = document.getElementById('problems');
    if (problems) {
      problems.focus();
    }
  });
})();
