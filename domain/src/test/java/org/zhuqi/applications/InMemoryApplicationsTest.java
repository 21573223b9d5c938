package org.zhuqi.applications;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.zhuqi.programmes.ProgrammeId;

class InMemoryApplicationsTest {

    @Nested
    class OfApplications extends ApplicationsContract {
        private final Applications applications = new InMemoryApplications();

        @Override
        protected Applications applications() {
            return applications;
        }

        @Override
        protected ProgrammeId programme(int number) {
            return new ProgrammeId(new UUID(5, number));
        }
    }

    @Nested
    class OfDrafts extends DraftsContract {
        private final Drafts drafts = new InMemoryDrafts();

        @Override
        protected Drafts drafts() {
            return drafts;
        }

        @Override
        protected ApplicationId application() {
            return new ApplicationId(new UUID(6, 1));
        }
    }

    @Nested
    class OfSubmissions extends SubmissionsContract {
        private final Submissions submissions = new InMemorySubmissions();

        @Override
        protected Submissions submissions() {
            return submissions;
        }

        @Override
        protected ApplicationId application() {
            return new ApplicationId(new UUID(6, 1));
        }
    }
}
