package org.zhuqi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.access.World;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.reports.usecase.DraftReport;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.usecase.EditContacts;
import org.zhuqi.enterprises.usecase.EnterpriseDetails;
import org.zhuqi.projects.progress.usecase.JudgeProjects;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.FreshDatabase;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.ExportableContract;
import org.zhuqi.shared.web.TodoSource;
import org.zhuqi.shared.web.TodoSourceContract;

/** What the program ships for "to do" lists and exports keeps the contracts, in a world with something at every step. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        properties = {"zhuqi.demonstration=true", "zhuqi.data-directory=target/plug-ins-data"})
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedPlugInsTest {
    private static final String NEW_PHONE = "0433-4444444";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private List<TodoSource> sources;

    @Autowired
    private List<Exportable> lists;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    private List<Actor> people = List.of();

    @BeforeAll
    void populate() {
        World world = World.in(context);
        people = World.COLUMNS.stream().map(world::actor).toList();
        world.startedAgain();
        anotherContact(world.actor(World.COLUMNS.get(2)));
        reportToBeChecked(world.actor(World.COLUMNS.get(1)));
        anotherLineOfAProposal();
        anotherOfEachList();
        // What the schedule will do in a while it must not do between two pages of a list.
        context.getBean(JudgeProjects.class).judgeAfter(null);
        // The hosting county's officer stands in the table twice.
        people = people.stream().distinct().toList();
    }

    /** Of the first enterprise, so that it has more than one change, and one that is personal. */
    private void anotherContact(Actor officer) {
        EnterpriseId enterprise = new EnterpriseId(UUID.fromString(idOf("示范企业001")));
        long version = context.getBean(Enterprises.class)
                .find(enterprise)
                .orElseThrow()
                .version();
        context.getBean(EditContacts.class)
                .edit(
                        officer,
                        enterprise,
                        new EditContacts.Command(
                                version,
                                List.of(new EnterpriseDetails.ContactDetails(
                                        "金某", null, NEW_PHONE, "jin@example.com"))));
    }

    /** Written by a colleague, since nobody checks what they wrote. */
    private void reportToBeChecked(Actor officer) {
        Actor colleague = new Actor(
                new UserId(UUID.randomUUID()), "某某", officer.role(), officer.unit(), Set.of(), null, officer.address());
        CampaignId campaign = new CampaignId(
                UUID.nameUUIDFromBytes("demonstration campaign campaign".getBytes(StandardCharsets.UTF_8)));
        context.getBean(DraftReport.class).draft(colleague, campaign, "2024-07");
    }

    private void anotherLineOfAProposal() {
        jdbc.sql("""
                insert into proposal_line (proposal_id, line, application_id, enterprise_id, name_zh, name_ko, unit_id,
                    submission_hash, asked, score, proposed)
                select proposal_id, 2, gen_random_uuid(), enterprise_id, name_zh, name_ko, unit_id, submission_hash, asked,
                    score, proposed
                from proposal_line where proposal_id = (select max(id::text)::uuid from proposal)""").update();
    }

    /** A second row for lists of which there is one of each: copied, with an id and a number of its own. */
    private void anotherOfEachList() {
        jdbc.sql("""
                insert into proposal select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'minutes', null,
                    'met_on', null, 'frozen_by', null, 'frozen_by_name', null, 'frozen_at', null))).*
                from proposal p where p.id = (select max(id::text)::uuid from proposal)""").update();
        jdbc.sql("""
                insert into payment_batch select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid()))).*
                from payment_batch b where b.id = (select max(id::text)::uuid from payment_batch)""").update();
        jdbc.sql("""
                insert into claim_line select (jsonb_populate_record(l, jsonb_build_object('number', 99, 'stands', false))).*
                from claim_line l where l.claim_id = (select max(id::text)::uuid from claim) and l.number = 1""").update();
        jdbc.sql("""
                insert into award select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
                    'application_id', gen_random_uuid()))).*
                from award a where a.enterprise_id = :enterprise limit 1""").param("enterprise", UUID.fromString(idOf("示范企业001"))).update();
        jdbc.sql("""
                insert into ledger_balance select (jsonb_populate_record(b, jsonb_build_object(
                    'application_id', gen_random_uuid()))).*
                from ledger_balance b join programme p on p.id = b.programme_id and p.code = 'T-05'
                where b.enterprise_id is not null and b.amount > 0 limit 1""").update();
        jdbc.sql("""
                with made as (
                    insert into application select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
                        'project_code', '2024-222401-35-03-000099'))).*
                    from application a join programme p on p.id = a.programme_id and p.code = 'T-00' and a.round > 0 limit 1
                    returning id, programme_id)
                insert into application_submission select (jsonb_populate_record(s, jsonb_build_object('application_id', m.id,
                    'receipt_number', 'T-2024-00-999999', 'idempotency_key', null))).*
                from made m join application a on a.programme_id = m.programme_id and a.id <> m.id
                    join application_submission s on s.application_id = a.id limit 1""").update();
        jdbc.sql("""
                update expert_draw d set files = d.files || (select r.id from review r where r.stage_kind = 'EXPERT_PANEL'
                    and r.id <> all (d.files) order by r.id limit 1)
                where d.id = (select max(id::text)::uuid from expert_draw where drawn)""").update();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private String idOf(String enterprise) {
        return jdbc.sql("select id::text from enterprise where name_zh = ?")
                .param(enterprise)
                .query(String.class)
                .single();
    }

    @Nested
    class Todos extends TodoSourceContract {
        @Override
        protected List<TodoSource> sources() {
            return sources;
        }

        @Override
        protected List<Actor> busy() {
            return people;
        }

        @Override
        protected MessageSource messages() {
            return messages;
        }
    }

    @Nested
    class Exports extends ExportableContract {
        @Override
        protected List<Exportable> lists() {
            return lists;
        }

        @Override
        protected List<Actor> readers() {
            return people.stream().filter(person -> !person.name().isEmpty()).toList();
        }

        @Override
        protected MessageSource messages() {
            return messages;
        }

        @Override
        protected Map<String, Map<String, String>> needed() {
            Map<String, String> call = Map.of("programme", one("select id::text from programme where code = 'T-05'"));
            return Map.ofEntries(
                    Map.entry("measure-records", Map.of("measure", "enterprises.total")),
                    Map.entry("enterprise-changes", Map.of("enterprise", idOf("示范企业001"))),
                    Map.entry("enterprise-money", Map.of("enterprise", idOf("示范企业001"))),
                    Map.entry("full-applications", Map.of("programme", "T-00")),
                    Map.entry("subsidy-payables", call),
                    Map.entry("subsidy-ledger", call),
                    Map.entry("programme-board", call),
                    Map.entry("programme-money", call),
                    Map.entry(
                            "subsidy-proposal",
                            Map.of(
                                    "proposal",
                                    one("select proposal_id::text from proposal_line"
                                            + " group by proposal_id having count(*) > 1 order by 1 limit 1"))),
                    Map.entry(
                            "subsidy-proposals",
                            Map.of(
                                    "programme",
                                    one("select programme_id::text from proposal group by programme_id"
                                            + " having count(*) > 1 order by 1 limit 1"))),
                    Map.entry(
                            "payment-batches",
                            Map.of(
                                    "programme",
                                    one("select programme_id::text from payment_batch group by programme_id"
                                            + " having count(*) > 1 order by 1 limit 1"))),
                    Map.entry("subsidy-claim", Map.of("claim", one("select max(id::text) from claim"))),
                    Map.entry(
                            "panel-results",
                            Map.of(
                                    "draw",
                                    one(
                                            "select id::text from expert_draw where cardinality(files) > 1 order by 1 limit 1"))),
                    Map.entry(
                            "project-bulletin",
                            Map.of("bulletin", one("select id::text from project_bulletin order by id limit 1"))),
                    Map.entry(
                            "payment-batch",
                            Map.of(
                                    "batch",
                                    one("select batch_id::text from payment_order"
                                            + " group by batch_id order by count(*) desc limit 1"))),
                    Map.entry(
                            "dry-run-enterprises",
                            Map.of(
                                    "run",
                                    UUID.nameUUIDFromBytes("demonstration dry run".getBytes(StandardCharsets.UTF_8))
                                            .toString())));
        }

        @Override
        protected Map<String, List<Map<String, String>>> narrowing() {
            return Map.of(
                    "enterprises", List.of(Map.of("unit", "222401"), Map.of("q", "示范企业001")),
                    "applications", List.of(Map.of("unit", "222401"), Map.of("enterprise", idOf("示范企业001"))),
                    "reviews", List.of(Map.of("unit", "222401"), Map.of("q", "示范企业001"), Map.of("at", "COUNTY_REVIEW")),
                    "registrations", List.of(Map.of("status", "PENDING")),
                    "programmes", List.of(Map.of("text", "EQI")),
                    "activities", List.of(Map.of("kind", "BRAND_DAY"), Map.of("status", "DRAFT")),
                    "activity-participations", List.of(Map.of("came", "false")),
                    "accounts", List.of(Map.of("role", "EXPERT"), Map.of("unit", "222401"), Map.of("q", "expert-1")),
                    "audit", List.of(Map.of("action", "imports.upload"), Map.of("from", "2999-01-01")),
                    "measure-records", List.of(Map.of("reportingUnit", "222401")));
        }

        @Override
        protected Set<String> personal() {
            Set<String> personal =
                    new TreeSet<>(jdbc.sql("""
                            select contact ->> part from enterprise, jsonb_array_elements(contacts) as contact,
                                unnest(array['phone', 'email']) as part
                            where contact ->> part <> ''
                            union select contact_phone from registration where contact_phone <> ''
                            union select objector_contact from objection
                            union select phone from activity_participation where phone <> ''
                            """).query(String.class).list());
            assertThat(personal).hasSizeGreaterThan(3).contains(NEW_PHONE, "jin@example.com");
            return personal;
        }

        @Override
        protected Set<String> notFor(Actor reader) {
            String names = "select name_zh from enterprise where name_zh like '示范企业%' and ";
            if (reader.role() == Role.UNIT_OFFICER) {
                Set<String> units = new HashSet<>(
                        Set.of(Objects.requireNonNull(reader.unit()).value()));
                reader.hosted().forEach(zone -> units.add(zone.value()));
                return Set.copyOf(jdbc.sql(names + "unit_id not in (:units)")
                        .param("units", units)
                        .query(String.class)
                        .list());
            }
            return reader.enterprise() == null
                    ? Set.of()
                    : Set.copyOf(jdbc.sql(names + "id <> :own")
                            .param("own", reader.enterprise().value())
                            .query(String.class)
                            .list());
        }

        @Test
        void every_reader_sees_something_and_not_everything_is_theirs() {
            assertThat(readers()).hasSizeGreaterThan(8);
            assertThat(readers().stream().filter(reader -> !notFor(reader).isEmpty()))
                    .hasSizeGreaterThan(3);
        }
    }
}
