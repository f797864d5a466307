/** The class next door, for what concerns the whole school: who tutors whom, who waits. All of them are invented. */

export const neighbourClass = { id: '4', title: 'Тьюторское сопровождение, 4 «А»' } as const;

/** Number in the portal and name; the first six have a tutor. */
export const neighbours: readonly (readonly [string, string])[] = [
  ['201', 'Марк Озерцов'],
  ['202', 'Таисия Веденеева'],
  ['203', 'Юлий Камышин'],
  ['204', 'Дарина Ольхова'],
  ['205', 'Захар Подгорный'],
  ['206', 'Мирослава Чайкина'],
  ['207', 'Савелий Дубравин'],
  ['208', 'Эвелина Рощина'],
  ['209', 'Нестор Ключик'],
  ['210', 'Пелагея Звонарёва'],
  ['211', 'Тихон Осокин'],
  ['212', 'Ясмина Лугова'],
];
export const tutored = 6;

/** For whom a tutor is asked: who asks, how many days ago, why. */
export const waiting: readonly { pupil: string; by: string; day: number; why: string }[] = [
  { pupil: '118', by: '12', day: -9, why: 'Снова одна на переменах, сама просит взрослого рядом' },
  { pupil: '207', by: '13', day: -3, why: 'Вернулся после долгой болезни' },
];

/** Who stands in for the tutor of 3 «Б», for whom and for how long. */
export const standingIn = { pupil: '114', from: -1, until: 5, reason: 'Тьютор на курсах' } as const;
