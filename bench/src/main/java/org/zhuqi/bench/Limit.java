package org.zhuqi.bench;

import java.io.IOException;
import java.sql.SQLException;

/**
 * What the database alone can do: an application with about 4 kB of JSON, three lines, an audit row and an outbox row,
 * in six statements and one durable commit, into a table that holds a million.
 */
final class Limit {
    static final int ROWS = Integer.getInteger("bench.limit-rows", 1_000_000);
    private static final String DATABASE = "bench_limit";
    private static final String CONTENT = """
            '{"description":"' || repeat('购置自动包装线及检测设备，按每小时包装量计算，年产能提高三成' || %1$s || '；', 32)
            || '","lines":[' || repeat('{"name":"包装机","net":"1500000"},', 16) || '0],"number":' || %1$s || '}'""";

    private final Cluster cluster;

    Limit(Cluster cluster) {
        this.cluster = cluster;
    }

    void prepare() throws SQLException {
        cluster.createDatabase(DATABASE);
        cluster.execute(
                DATABASE,
                """
                create table application (id uuid primary key, enterprise_id uuid not null, unit_id text not null,
                    submitted_at timestamptz not null, content jsonb not null);
                create index on application (unit_id, submitted_at desc, id desc);
                create table line (application_id uuid not null, line int not null, name text not null,
                    invoice text not null, net numeric not null, vat numeric not null, paid numeric not null,
                    primary key (application_id, line));
                create table audit (id bigint generated always as identity primary key, at timestamptz not null,
                    actor uuid not null, action text not null, object uuid not null, details jsonb not null);
                create table outbox (id uuid primary key, at timestamptz not null, listener text not null,
                    event text not null)""",
                """
                insert into application select gen_random_uuid(), gen_random_uuid(), '22240' || g % 6,
                    now() - g * interval '30 seconds', (""" + CONTENT.formatted("g") + ")::jsonb from generate_series(1, " + ROWS + ") g",
                "vacuum analyze");
    }

    /** Durable transactions a second. */
    double perSecond(int clients, int seconds) throws IOException, InterruptedException {
        return cluster.pgbench(DATABASE, """
                \\set n random(1, 1000000000)
                begin;
                insert into application values (md5(:n || 'a' || random())::uuid, md5(:n || 'e')::uuid, '222401', now(), (
                """ + CONTENT.formatted(":n").replace("\n", " ") + """
                )::jsonb);
                insert into line values (md5(:n || 'l' || random())::uuid, 1, '包装机一', '24220001', 1500000, 195000, 1695000);
                insert into line values (md5(:n || 'l' || random())::uuid, 2, '包装机二', '24220002', 1500000, 195000, 1695000);
                insert into line values (md5(:n || 'l' || random())::uuid, 3, '包装机三', '24220003', 1500000, 195000, 1695000);
                insert into audit (at, actor, action, object, details) values (now(), md5(:n || 'u')::uuid, 'applications.submit', md5(:n || 'a')::uuid, '{"round":"1","receipt":"YB-2024-EQI-000001"}');
                insert into outbox values (gen_random_uuid(), now(), 'notifications.OnApplicationSubmitted', '{"application":"' || :n || '","programme":"设备投资补助","enterprise":"' || :n || '"}');
                commit;
                """, clients, seconds);
    }
}
