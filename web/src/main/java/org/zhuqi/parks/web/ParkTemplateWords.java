package org.zhuqi.parks.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives templates the room's words also where Thymeleaf refuses beans. */
@Configuration
class ParkTemplateWords {
    ParkTemplateWords(ThymeleafViewResolver templates, ParkWords words) {
        templates.addStaticVariable("parkWords", words);
    }
}
