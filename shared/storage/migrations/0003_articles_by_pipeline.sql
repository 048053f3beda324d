-- After the pipeline's version was raised the stored articles of an older one are found by it, however few are left.
CREATE INDEX articles_by_pipeline ON articles (pipeline_version, id);
