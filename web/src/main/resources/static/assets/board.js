// Cards that are dragged onto a stage. Nothing is moved by it: the card opens with that stage chosen, and its button moves it,
// because a step is never taken back. Whoever does not drag opens the card.
(function () {
  'use strict';
  var dragged = null;

  function said(key) {
    var told = document.getElementById('board-said');
    told.textContent = told.dataset[key];
    told.classList.toggle('visually-hidden', key === 'chosen');
  }

  function allowed(column) {
    return dragged && dragged.dataset.next.split(' ').indexOf(column.dataset.stage) >= 0;
  }

  function end() {
    document.querySelectorAll('.board-target').forEach(function (column) {
      column.classList.remove('board-target');
    });
    dragged = null;
  }

  document.addEventListener('dragstart', function (event) {
    dragged = event.target.closest && event.target.closest('.board-card[draggable]');
    if (dragged) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.id);
      document.querySelectorAll('.board-column').forEach(function (column) {
        column.classList.toggle('board-target', allowed(column));
      });
    }
  });

  document.addEventListener('dragover', function (event) {
    if (dragged && event.target.closest && event.target.closest('.board-column')) {
      event.preventDefault();
    }
  });

  document.addEventListener('drop', function (event) {
    var column = event.target.closest && event.target.closest('.board-column');
    if (!dragged || !column) {
      return;
    }
    event.preventDefault();
    if (allowed(column)) {
      var move = dragged.querySelector('.board-move');
      move.open = true;
      move.querySelector('select[name="to"]').value = column.dataset.stage;
      move.querySelector('button[type="submit"]').focus();
      said('chosen');
    } else if (column !== dragged.closest('.board-column')) {
      said('notAllowed');
    }
    end();
  });

  document.addEventListener('dragend', end);
})();
