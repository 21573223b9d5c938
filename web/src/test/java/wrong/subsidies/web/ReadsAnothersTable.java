package wrong.subsidies.web;

import wrong.calendar.jdbc.PublicAdapter;

/** Breaks rule 4: a page reads another room's adapter. */
class ReadsAnothersTable {
    PublicAdapter adapter = new PublicAdapter();
}
