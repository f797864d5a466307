/** The people of the demo school's class. All of them are invented. */

const membership = 'http://purl.imsglobal.org/vocab/lis/v2/membership#';
const instructor = `${membership}Instructor`;
const learner = `${membership}Learner`;

export type AccountKind =
  | 'coordinator'
  | 'secondTutor'
  | 'tutor'
  | 'teacher'
  | 'psychologist'
  | 'pupil'
  | 'parent'
  | 'administrator';

export interface Account {
  /** The person's number in the school portal; the `sub` of its tokens. */
  readonly id: string;
  readonly kind: AccountKind;
  readonly givenName: string;
  /** The patronymic, which a Russian adult is addressed by. Empty for children. */
  readonly middleName: string;
  readonly familyName: string;
  /** Roles as full URIs, as a Moodle gives them to such a person. */
  readonly roles: readonly string[];
}

const pupil = (id: string, givenName: string, familyName: string): Account => ({
  id,
  kind: 'pupil',
  givenName,
  middleName: '',
  familyName,
  roles: [learner],
});

const grownUp = (
  id: string,
  kind: AccountKind,
  [givenName, middleName, familyName]: readonly [string, string, string],
  roles: readonly string[],
): Account => ({ id, kind, givenName, middleName, familyName, roles });

/** A non-editing teacher in Moodle's terms: Instructor at launch. */
export const tutor = grownUp('11', 'tutor', ['Анна', 'Сергеевна', 'Ладогина'], [instructor]);
export const teacher = grownUp('12', 'teacher', ['Мария', 'Ивановна', 'Берестова'], [instructor]);
export const psychologist = grownUp('13', 'psychologist', ['Олег', 'Петрович', 'Синицын'], [instructor]);
/** Head of tutors and methodologist: to the portal a teacher like others; Marshrut keeps who coordinates. */
export const coordinator = grownUp('14', 'coordinator', ['Ирина', 'Дмитриевна', 'Воронцова'], [instructor]);
/** The tutor of the neighbour class, who stands in here for a week. */
export const secondTutor = grownUp('16', 'secondTutor', ['Игорь', 'Львович', 'Мостовой'], [instructor]);
/** Mother of Семён (101). To the portal a parent is only one more participant of the course, so a Learner. */
export const parent = grownUp('21', 'parent', ['Наталья', 'Викторовна', 'Журавлёва'], [learner]);
export const administrator = grownUp(
  '2',
  'administrator',
  ['Павел', 'Андреевич', 'Ключников'],
  [
    'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator',
    instructor,
    'http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator',
  ],
);

/** Class 3 «Б» and two visitors (116, 117), 24 children: two namesakes, twins, letters that careless programs lose. */
export const classmates: readonly Account[] = [
  pupil('101', 'Семён', 'Журавлёв'),
  pupil('102', 'Варвара', 'Лисицына'),
  pupil('103', 'Әминә', 'Сафина'),
  pupil('104', 'Эрчимэн', 'Слепцов'),
  pupil('105', 'Тимофей', 'Берёзкин'),
  pupil('106', 'Полина', 'Берёзкина'),
  pupil('107', 'Артём', 'Соловьёв'),
  pupil('108', 'Артём', 'Белозёров'),
  pupil('109', 'Маша', 'Орлова'),
  pupil('110', 'Маша', 'Кузнечикова'),
  pupil('111', 'Лев', 'Пчёлкин'),
  pupil('112', 'Ева', 'Снегирёва'),
  pupil('113', 'Фёдор', 'Рябинин'),
  pupil('114', 'Ульяна', 'Родникова'),
  pupil('115', 'Матвей', 'Громов'),
  pupil('116', 'Алиса', 'Ветрова'),
  pupil('117', 'Глеб', 'Калинин'),
  pupil('118', 'Вера', 'Тихонова'),
  pupil('119', 'Роман', 'Зимин'),
  pupil('120', 'Ксения', 'Полевая'),
  pupil('121', 'Степан', 'Ершов'),
  pupil('122', 'Злата', 'Мельникова'),
  pupil('123', 'Игнат', 'Вешняков'),
  pupil('124', 'Аглая', 'Ковылина'),
];

/** New in the class: the portal lists them already, but they have never opened anything here. */
export const latecomers: readonly Account[] = [
  pupil('125', 'Платон', 'Зарянкин'),
  pupil('126', 'Юна', 'Черёмухина'),
];

export const staff: readonly Account[] = [tutor, teacher, psychologist, coordinator, secondTutor];
export const accounts: readonly Account[] = [...staff, parent, administrator, ...classmates];

/** Those whom the front page offers first: each opens on something different. */
export const featuredPupils: readonly Account[] = classmates.filter(({ id }) =>
  ['101', '102', '103', '111', '116', '117', '124'].includes(id),
);

export const findAccount = (id: string | undefined): Account | null =>
  accounts.find((account) => account.id === id) ?? null;

/** As the person is shown to others: «Анна Сергеевна Ладогина», «Семён Журавлёв». */
export const fullName = (account: Account): string =>
  [account.givenName, account.middleName, account.familyName].filter((part) => part !== '').join(' ');

/** One or two letters for the round badge beside a name. */
export const initials = (account: Account): string =>
  account.givenName.charAt(0) + account.familyName.charAt(0);
