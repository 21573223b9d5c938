/* Photos of a check on a site go one by one, so that a weak net loses one at most: what got through is kept, what did not is
   sent again when the net is back. Without this script the form sends them all together. */
(function () {
  'use strict';
  var form = document.getElementById('photos-form');
  var state = document.querySelector('[data-photos-state]');
  if (!form || !state || !window.fetch || !window.FormData) {
    return;
  }
  var waiting = [];
  var sending = false;
  var sent = 0;
  var refused = [];

  function tell(words, wrong) {
    state.textContent = words + ' ' + sent + '/' + (sent + waiting.length);
    state.classList.toggle('save-wrong', Boolean(wrong));
  }

  function post(photo) {
    var body = new FormData();
    body.append('photos', photo);
    var headers = {};
    var name = document.querySelector('meta[name="csrf-header"]');
    var token = document.querySelector('meta[name="csrf-token"]');
    if (name && token) {
      headers[name.content] = token.content;
    }
    return fetch(form.getAttribute('action'), {method: 'POST', headers: headers, body: body, credentials: 'same-origin'});
  }

  /* What is there now, and what was refused, as the page itself would say. */
  function shown(photo, page) {
    var before = document.getElementById('attachments');
    var now = page.getElementById('attachments');
    if (before && now) {
      var problem = now.querySelector('.alert-danger');
      if (problem) {
        refused.push(problem.textContent);
        problem.remove();
      }
      before.replaceWith(document.importNode(now, true));
    } else {
      refused.push(photo.name);
    }
    tell(refused.join(' '), refused.length > 0);
  }

  function next() {
    if (sending || waiting.length === 0) {
      return;
    }
    sending = true;
    tell(state.dataset.sending + ' ' + refused.join(' '), refused.length > 0);
    post(waiting[0]).then(function (answer) {
      sending = false;
      if (/\/login/.test(new URL(answer.url).pathname)) {
        location.reload();
        return;
      }
      if (answer.status >= 500) {
        tell(state.dataset.left, true);
        return;
      }
      return answer.text().then(function (page) {
        var photo = waiting.shift();
        sent += 1;
        shown(photo, new DOMParser().parseFromString(page, 'text/html'));
        next();
      });
    }, function () {
      sending = false;
      tell(state.dataset.left, true);
    });
  }

  form.addEventListener('submit', function (event) {
    var input = form.elements.photos;
    if (!input || !input.files || input.files.length < 2) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting = Array.from(input.files);
    sent = 0;
    refused = [];
    next();
    form.reset();
  }, true);
  window.addEventListener('online', next);
})();
