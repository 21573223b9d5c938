-- What a review is about, in the reader's language as far as call and enterprise are translated. Reviews of before stay Chinese.

alter table review add column title_ko text, add column title_en text;
