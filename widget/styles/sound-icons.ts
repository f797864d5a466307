/** What reads aloud, and what makes it quiet; only those who have a voice fetch them. */
export const speakerIcon = 'M4 9.5h4l5-4.5v14l-5-4.5H4zM16.5 9a4.2 4.2 0 0 1 0 6M19 6.5a7.8 7.8 0 0 1 0 11';
export const silenceIcon = 'M6.5 6.5h11v11h-11z';
