package org.zhuqi.applications.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationFixture;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsContract;
import org.zhuqi.applications.Drafts;
import org.zhuqi.applications.DraftsContract;
import org.zhuqi.applications.SignOffs;
import org.zhuqi.applications.SignOffsContract;
import org.zhuqi.applications.Submissions;
import org.zhuqi.applications.SubmissionsContract;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.jdbc.ProgrammeDatabase;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcApplicationsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = DATABASE.jdbc();
    private static final ApplicationJson JSON =
            new ApplicationJson(ProgrammeDatabase.answersCodec(), ProgrammeDatabase.ruleCodec());
    private static final ApplicationRows ROWS = new GeneratedApplicationRows();

    static ProgrammeId programme(int number) {
        Programmes programmes = ProgrammeDatabase.programmes(DATABASE.dataSource());
        Programme programme = ProgrammeFixture.programme(number, "EQI" + number);
        programmes.save(programme);
        return programme.id();
    }

    static ApplicationId newApplication() {
        Application draft = ApplicationFixture.draft(
                (int) (System.nanoTime() & 0x7fffffff), programme(1), new EnterpriseId(UUID.randomUUID()));
        new JdbcApplications(JDBC, DATABASE.later(), ROWS).add(draft);
        return draft.id();
    }

    @Nested
    class OfSignOffs extends SignOffsContract {
        @Override
        protected SignOffs signOffs() {
            return new JdbcSignOffs(JDBC);
        }

        @Override
        protected ApplicationId application() {
            return newApplication();
        }
    }

    @Nested
    class OfApplications extends ApplicationsContract {
        @Override
        protected Applications applications() {
            return new JdbcApplications(JDBC, DATABASE.later(), ROWS);
        }

        @Override
        protected ProgrammeId programme(int number) {
            return JdbcApplicationsTest.programme(number);
        }
    }

    @Nested
    class OfDrafts extends DraftsContract {
        private final ApplicationId application = newApplication();

        @Override
        protected Drafts drafts() {
            return new JdbcDrafts(JDBC, ROWS, JSON);
        }

        @Override
        protected ApplicationId application() {
            return application;
        }
    }

    @Nested
    class OfSubmissions extends SubmissionsContract {
        private final ApplicationId application = newApplication();

        @Override
        protected Submissions submissions() {
            return new JdbcSubmissions(JDBC, DATABASE.later(), ROWS, JSON);
        }

        @Override
        protected ApplicationId application() {
            return application;
        }
    }

    @Test
    void a_submission_cannot_be_changed_or_deleted() {
        ApplicationId application = newApplication();
        new JdbcSubmissions(JDBC, DATABASE.later(), ROWS, JSON)
                .add(ApplicationFixture.submission(application, 1, null));
        assertThatThrownBy(() -> JDBC.sql(
                                "update application_submission set content = '{}', sha256 = encode(sha256('{}'), 'hex')")
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> JDBC.sql("delete from application_submission").update())
                .hasMessageContaining("never changed");
    }
}
