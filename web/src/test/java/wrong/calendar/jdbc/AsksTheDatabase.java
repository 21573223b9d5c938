package wrong.calendar.jdbc;

/** Breaks rule 7: the database's clock is not the program's. */
class AsksTheDatabase {
    String sql() {
        return "select id from calendar_day where loaded_at < now()";
    }
}
