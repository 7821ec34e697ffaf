namespace Hierarchy;

/// <summary>The vacancies of each unit asked.</summary>
/// <param name="Offsets">Units + 1 entries: the list of unit i is Vacancies[Offsets[i]] to Vacancies[Offsets[i + 1]], exclusive.</param>
/// <param name="Vacancies">Units in preorder, posts of a unit in charter order.</param>
public sealed record VacancyLists(int[] Offsets, Vacancy[] Vacancies);
