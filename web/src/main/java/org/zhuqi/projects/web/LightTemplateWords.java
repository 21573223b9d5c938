package org.zhuqi.projects.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives templates the room's words also where Thymeleaf refuses beans. */
@Configuration
class LightTemplateWords {
    LightTemplateWords(ThymeleafViewResolver templates, LightWords words) {
        templates.addStaticVariable("lightWords", words);
    }
}
