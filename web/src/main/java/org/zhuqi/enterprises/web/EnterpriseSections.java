package org.zhuqi.enterprises.web;

import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.PageSection;

/** The room's own sections of the enterprise page. */
@Configuration
class EnterpriseSections {
    private static final int CHANGES = 20;

    /** A section whose content needs only the queries. */
    private record Section(int order, String name, BiFunction<Actor, EnterpriseId, Map<String, Object>> loader)
            implements PageSection {
        @Override
        public String page() {
            return "enterprise";
        }

        @Override
        public String titleKey() {
            return "enterprises.section." + name;
        }

        @Override
        public String fragment() {
            return "enterprises/sections :: " + name;
        }

        @Override
        public boolean visibleTo(Actor actor, @Nullable Object subject) {
            return subject instanceof EnterpriseId && actor.has(EnterpriseRight.BROWSE);
        }

        @Override
        public Map<String, Object> load(Actor actor, @Nullable Object subject) {
            if (subject instanceof EnterpriseId id) {
                return loader.apply(actor, id);
            }
            throw new IllegalArgumentException("not an enterprise: " + subject);
        }
    }

    @Bean
    PageSection enterpriseContactsSection(EnterpriseQueries queries) {
        return new Section(10, "contacts", (actor, id) -> {
            EnterpriseQueries.View view = view(queries, actor, id);
            return Map.of(
                    "id",
                    id,
                    "contacts",
                    view.contacts(),
                    "mayReveal",
                    actor.may(EnterpriseRight.REVEAL_CONTACTS, view.unit(), id).allowed());
        });
    }

    @Bean
    PageSection enterpriseTitlesSection(EnterpriseQueries queries) {
        return new Section(
                20,
                "titles",
                (actor, id) -> Map.of(
                        "id",
                        id,
                        "titles",
                        queries.titles(read(actor), id),
                        "mayEdit",
                        actor.may(
                                        EnterpriseRight.EDIT_TITLES,
                                        view(queries, actor, id).unit(),
                                        id)
                                .allowed()));
    }

    @Bean
    PageSection enterpriseDirectorySection(EnterpriseQueries queries) {
        return new Section(
                30,
                "directory",
                (actor, id) -> Map.of(
                        "id",
                        id,
                        "directory",
                        queries.directory(read(actor), id),
                        "mayEdit",
                        actor.may(
                                        EnterpriseRight.EDIT_DIRECTORY,
                                        view(queries, actor, id).unit(),
                                        id)
                                .allowed()));
    }

    @Bean
    PageSection enterpriseFactsSection(EnterpriseQueries queries, FactGroups groups) {
        return new Section(
                40,
                "facts",
                (actor, id) -> Map.of(
                        "id",
                        id,
                        "facts",
                        groups.of(queries.facts(read(actor), id)),
                        "mayRecord",
                        actor.may(
                                        EnterpriseRight.RECORD_FACT,
                                        view(queries, actor, id).unit(),
                                        id)
                                .allowed()));
    }

    @Bean
    PageSection enterpriseChangesSection(EnterpriseQueries queries) {
        return new Section(
                900,
                "changes",
                (actor, id) -> Map.of(
                        "changes", queries.changes(read(actor), id, PageRequest.first(CHANGES)), "enterprise", id));
    }

    /** Figures on the staff's desk. */
    @Bean
    PageSection enterpriseFiguresSection() {
        return new PageSection() {
            @Override
            public String page() {
                return "staff";
            }

            @Override
            public int order() {
                return 800;
            }

            @Override
            public String titleKey() {
                return "enterprises.section.figures";
            }

            @Override
            public String fragment() {
                return "enterprises/sections :: desk-figures";
            }

            @Override
            public boolean visibleTo(Actor actor, @Nullable Object subject) {
                return actor.has(EnterpriseRight.BROWSE);
            }

            @Override
            public Map<String, Object> load(Actor actor, @Nullable Object subject) {
                return Map.of();
            }
        };
    }

    private static Scope read(Actor actor) {
        return actor.scopeFor(EnterpriseRight.READ);
    }

    private static EnterpriseQueries.View view(EnterpriseQueries queries, Actor actor, EnterpriseId id) {
        return queries.find(read(actor), id).orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
