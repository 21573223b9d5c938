package org.zhuqi.enterprises.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.enterprises.CodeOverride;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.EnterprisesContract;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcEnterprisesTest extends EnterprisesContract {
    private static final DataSource DATABASE = TestDatabase.fresh().dataSource();
    private final Enterprises enterprises = new Adapters(DATABASE).enterprises;

    @BeforeEach
    void clear() {
        Adapters.clear(DATABASE);
    }

    @Override
    protected Enterprises enterprises() {
        return enterprises;
    }

    @Test
    void whoVouchedForACodeIsKeptWithIt() {
        Enterprise vouched = EnterpriseFixture.enterprise(1)
                .withOverride(new CodeOverride(
                        new UserId(new UUID(0, 7)),
                        Instant.parse("2024-08-26T06:00:00Z"),
                        "执照如此",
                        new AttachmentId(new UUID(0, 9))))
                .withCreditCode(new CreditCode("91350100M0001TGQXM"));
        enterprises.add(vouched);
        assertThat(enterprises.find(vouched.id())).contains(vouched);
    }
}
