package org.zhuqi.projects.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives templates the room's words also where Thymeleaf refuses beans. */
@Configuration
class ProjectTemplateWords {
    ProjectTemplateWords(ThymeleafViewResolver templates, ProjectWords words, BulletinWords bulletinWords) {
        templates.addStaticVariable("projectWords", words);
        templates.addStaticVariable("bulletinWords", bulletinWords);
    }
}
