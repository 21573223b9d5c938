package wrong.calendar.usecase;

import wrong.calendar.jdbc.PublicAdapter;

/** Breaks rule 2: a use case reaches for an adapter. */
class UseCaseWithJdbc {
    PublicAdapter adapter = new PublicAdapter();
}
