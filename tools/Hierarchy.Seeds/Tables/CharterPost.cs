namespace Hierarchy.Seeds.Tables;

/// <summary>A post that a kind of unit has: how many may hold it at a time, and whether it must be filled.</summary>
internal sealed record CharterPost(string Post, int Seats, bool Required)
{
    public static CharterPost Must(string post) => new(post, 1, true);

    public static CharterPost May(string post, int seats = 1) => new(post, seats, false);
}
