package org.zhuqi.reviews.notices.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.reviews.notices.Objections;
import org.zhuqi.reviews.notices.PublicNotices;
import tools.jackson.databind.json.JsonMapper;

/** Notices in a test's database, for tests of other packages. */
public final class NoticeDatabase {
    private NoticeDatabase() {}

    public static PublicNotices notices(JdbcClient jdbc) {
        return new JdbcPublicNotices(jdbc, new NoticeRows(JsonMapper.builder().build()));
    }

    public static Objections objections(JdbcClient jdbc) {
        return new JdbcObjections(jdbc, new NoticeRows(JsonMapper.builder().build()));
    }
}
