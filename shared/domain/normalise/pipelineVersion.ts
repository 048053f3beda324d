/** Raised whenever any step of the pipeline changes its output, so that stored articles are re-indexed. */
export const pipelineVersion = 1
