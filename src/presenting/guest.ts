/**
 * Who asks: the speaker, an audience that follows, the speaker's phone, or nobody the session knows. Whoever has the
 * speaker's key leads and reads private notes; whoever has the audience's sees slides and nothing else.
 */
export type Guest = 'speaker' | 'audience' | 'remote' | 'stranger'
