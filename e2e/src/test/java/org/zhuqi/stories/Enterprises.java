package org.zhuqi.stories;

import java.util.ArrayList;
import java.util.List;
import org.zhuqi.shared.CreditCode;

/** More enterprises like the first of the demonstration, each with an account of its own and the same password. */
final class Enterprises {
    private static final String MODEL = "demo-enterprise-001";

    private Enterprises() {}

    /** Returns their usernames. */
    static List<String> add(DataOf data, int count) {
        List<String> usernames = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String username = "many-%03d".formatted(number);
            String code = CreditCode.complete("91222401", "MB%06d".formatted(700_000 + number))
                    .value();
            copy(
                    data,
                    "enterprise",
                    "jsonb_build_object('id', md5('" + username + "')::uuid, 'credit_code', '" + code + "')",
                    "t.id = (select enterprise_id from account where username = '" + MODEL + "')");
            copy(
                    data,
                    "enterprise_fact",
                    "jsonb_build_object('id', gen_random_uuid(), 'enterprise_id', md5('" + username + "')::uuid)",
                    "t.enterprise_id = (select enterprise_id from account where username = '" + MODEL + "')");
            copy(
                    data,
                    "directory_membership",
                    "jsonb_build_object('id', gen_random_uuid(), 'enterprise_id', md5('" + username + "')::uuid)",
                    "t.enterprise_id = (select enterprise_id from account where username = '" + MODEL + "')");
            copy(
                    data,
                    "account",
                    "jsonb_build_object('id', gen_random_uuid(), 'username', '" + username + "', 'enterprise_id', md5('"
                            + username + "')::uuid)",
                    "t.username = '" + MODEL + "'");
            usernames.add(username);
        }
        return usernames;
    }

    private static void copy(DataOf data, String table, String changes, String which) {
        copies(data, table, changes, which, 1);
    }

    /**
     * Copies rows of a table so many times.
     *
     * @param changes what is other in a copy, as SQL of a JSON object; the copy's number is {@code i}, the row {@code t}
     */
    static void copies(DataOf data, String table, String changes, String which, int count) {
        String columns = String.join(
                ", ",
                data.jdbc().sql("""
                                select quote_ident(attname) from pg_attribute where attrelid = cast(:table as regclass)
                                and attnum > 0 and not attisdropped and attgenerated = ''""").param("table", table).query(String.class).list());
        data.jdbc()
                .sql("insert into " + table + " (" + columns + ") select " + columns
                        + " from (select (jsonb_populate_record(t, " + changes + ")).* from " + table
                        + " t, generate_series(1, " + count + ") as i where "
                        + which + ") copied")
                .update();
    }
}
