package org.zhuqi.programmes.designs.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.Designs;
import org.zhuqi.programmes.designs.usecase.DesignQueries;
import org.zhuqi.programmes.jdbc.ProgrammeDatabase;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.PostgresTest;

class JdbcDesignQueriesTest extends PostgresTest {
    private static final Scope BUREAU = new Actor(
                    UserId.SYSTEM, "经办人", Role.PREFECTURE_OFFICER, null, Set.of(), null, "")
            .scopeFor(ProgrammesRight.READ_DESIGN);
    private final Programmes programmes = ProgrammeDatabase.programmes(dataSource);
    private final Designs designs = new JdbcDesigns(jdbc, ProgrammeDatabase.definitionCodec());
    private final DesignQueries queries = new JdbcDesignQueries(jdbc);

    @BeforeEach
    void fill() {
        jdbc.sql("truncate programme, programme_design cascade").update();
        programmes.add(ProgrammeFixture.programme(1, "SHIPPED").withStatus(ProgrammeStatus.DRAFT));
        programmes.add(ProgrammeFixture.programme(2, "OPEN"));
        designs.save(Design.of(ProgrammeFixture.programme(2, "OPEN")));
        designs.save(Design.begun(
                new ProgrammeId(new UUID(5, 3)),
                "NEW",
                Definition.blank("NEW", new LocalText("展位费补助", "전시대비용보조", null), List.of()),
                new Design.Change(UserId.SYSTEM, "起草人", clock.instant())));
    }

    private List<String> codes(@Nullable ProgrammeStatus status, @Nullable String text) {
        return queries.list(BUREAU, new DesignQueries.Filter(status, text), PageRequest.first(10)).items().stream()
                .map(DesignQueries.Line::code)
                .toList();
    }

    @Test
    void shipped_ones_published_ones_and_new_ones_stand_in_one_list() {
        assertThat(codes(null, null)).containsExactly("NEW", "OPEN", "SHIPPED");
        assertThat(codes(ProgrammeStatus.DRAFT, null)).containsExactly("NEW", "SHIPPED");
        assertThat(codes(ProgrammeStatus.PUBLISHED, null)).containsExactly("OPEN");
        assertThat(codes(null, "비용보")).containsExactly("NEW");
        assertThat(codes(null, "ship")).containsExactly("SHIPPED");
    }

    @Test
    void every_page_leads_to_the_next() {
        Page<DesignQueries.Line> first =
                queries.list(BUREAU, new DesignQueries.Filter(null, null), new PageRequest(null, 2, null));
        assertThat(first.total()).isEqualTo(3);
        assertThat(queries.list(BUREAU, new DesignQueries.Filter(null, null), new PageRequest(first.next(), 2, null))
                        .items())
                .extracting(DesignQueries.Line::code)
                .containsExactly("SHIPPED");
    }

    @Test
    void nobody_else_has_a_scope_for_it() {
        assertThatThrownBy(() -> Actor.anonymous("").scopeFor(ProgrammesRight.READ_DESIGN))
                .hasMessageContaining("denied");
    }
}
