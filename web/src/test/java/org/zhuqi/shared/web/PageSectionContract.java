package org.zhuqi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** What every section on another room's page must keep, with the texts and templates it comes with. */
public abstract class PageSectionContract {
    private static final Set<String> PAGES = Set.of(
            "home",
            "my",
            "staff",
            "account",
            "enterprise",
            "application",
            "application-summary",
            "application-panel",
            "expert-draw",
            "programme",
            "project",
            "campaign-public");
    private static final Set<String> ABOUT_SOMETHING = Set.of(
            "enterprise",
            "application",
            "application-summary",
            "application-panel",
            "expert-draw",
            "programme",
            "project",
            "campaign-public");

    /** The sections a plug-in adds. */
    protected abstract List<PageSection> sections();

    protected abstract MessageSource messages();

    @Test
    void aSectionIsForAPageThatTakesSections() {
        assertThat(sections())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(PAGES).as(s.getClass().getName()).contains(s.page()));
    }

    @Test
    void itsHeadingIsThereInEveryLanguage() {
        assertThat(sections()).allSatisfy(s -> {
            for (Language language : Language.values()) {
                assertThat(messages().getMessage(s.titleKey(), null, Locale.of(language.code())))
                        .isNotBlank();
            }
        });
    }

    @Test
    void itsFragmentStandsInATemplateOfItsOwn() {
        assertThat(sections()).allSatisfy(s -> {
            String[] parts = s.fragment().split(" :: ");
            assertThat(parts).as(s.fragment()).hasSize(2);
            assertThat(template(parts[0])).contains("th:fragment=\"" + parts[1]);
        });
    }

    /** Asked before anything is loaded, for whoever comes. */
    @Test
    void whoeverComesIsAnswered() {
        assertThat(sections()).allSatisfy(s -> {
            for (Role role : Role.values()) {
                boolean visible = s.visibleTo(someone(role), null);
                if (ABOUT_SOMETHING.contains(s.page())) {
                    assertThat(visible)
                            .as("%s for %s without a subject", s.getClass().getName(), role)
                            .isFalse();
                }
            }
        });
    }

    @Test
    void whatIsNotPublicIsNotForEverybody() {
        assertThat(sections().stream().filter(s -> !s.page().equals("home")))
                .allSatisfy(s -> assertThat(s.visibleTo(Actor.anonymous(""), null))
                        .as(s.getClass().getName())
                        .isFalse());
    }

    static Actor someone(Role role) {
        ReportingUnitId unit = role.isStaff() ? new ReportingUnitId("222401") : null;
        EnterpriseId enterprise = role.isEnterprise() ? new EnterpriseId(new UUID(9, 9)) : null;
        return new Actor(new UserId(new UUID(9, 8)), "", role, unit, Set.of(), enterprise, "");
    }

    private String template(String name) {
        try (InputStream file = getClass().getResourceAsStream("/templates/" + name + ".html")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
