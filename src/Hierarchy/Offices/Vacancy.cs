namespace Hierarchy;

/// <summary>A required post of an ACTIVE unit that fewer people hold than it has seats.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Post">The post.</param>
/// <param name="Seats">The seats that the charter gives it.</param>
/// <param name="Filled">How many distinct people hold it, fewer than <paramref name="Seats"/>.</param>
public readonly record struct Vacancy(NodeRef Unit, Post Post, int Seats, int Filled);
