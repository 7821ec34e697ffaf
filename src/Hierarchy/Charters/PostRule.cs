namespace Hierarchy;

/// <summary>What a charter says of one post at units of one kind.</summary>
/// <param name="Post">The post.</param>
/// <param name="Seats">How many people may hold it at an open unit at a time, 1 or more.</param>
/// <param name="Required">Whether an ACTIVE unit with fewer holders than seats has a vacancy.</param>
public sealed record PostRule(Post Post, int Seats, bool Required);
