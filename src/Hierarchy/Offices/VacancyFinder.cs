namespace Hierarchy;

/// <summary>
/// Which required posts are vacant: at ACTIVE units, each required post of the charter with fewer distinct open holders than seats. A
/// number of primitives that does not depend on how many units are asked.
/// </summary>
public static class VacancyFinder
{
    /// <summary>The vacancies at each unit, or at it and everything below.</summary>
    /// <param name="session">What is asked.</param>
    /// <param name="units">The units.</param>
    /// <param name="scope">DIRECT: at the unit itself. SUBTREE: at it and every open unit below, in preorder.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<VacancyLists> FindAsync(
        IGraphSession session, ReadOnlyMemory<NodeRef> units, Scope scope, CancellationToken cancellationToken)
    {
        var request = new SubtreeRequest { MaxDepth = scope == Scope.Direct ? 0 : null, ActiveOnly = true };
        var rows = await session.SubtreeAsync(units, request, cancellationToken);
        var places = Array.ConvertAll(rows.Elements, row => row.Unit);
        var charters = await session.ChartersAsync(places, cancellationToken);
        var kinds = await session.ReadAsync(NodeProperties.UnitKind, places, cancellationToken);
        var appointments = await session.AppointmentsAsync(places, new AppointmentsRequest(), cancellationToken);
        var posts = await session.ReadAsync(RelationshipProperties.Post, appointments.Elements, cancellationToken);
        var people = await session.ReadAsync(RelationshipProperties.Source, appointments.Elements, cancellationToken);

        var found = new List<Vacancy>();
        var offsets = new int[rows.Offsets.Length];
        for (var source = 0; source < offsets.Length - 1; source++)
        {
            for (var place = rows.Offsets[source]; place < rows.Offsets[source + 1]; place++)
            {
                var range = appointments.Offsets[place]..appointments.Offsets[place + 1];
                AddVacancies(found, places[place], charters[place]?.PostsOf(kinds[place]) ?? [], posts.AsSpan(range), people.AsSpan(range));
            }

            offsets[source + 1] = found.Count;
        }

        return new VacancyLists(offsets, [.. found]);
    }

    private static void AddVacancies(
        List<Vacancy> found, NodeRef unit, IReadOnlyList<PostRule> rules, ReadOnlySpan<Post> posts, ReadOnlySpan<NodeRef> people)
    {
        foreach (var rule in rules)
        {
            if (!rule.Required)
            {
                continue;
            }

            var holders = new HashSet<NodeRef>();
            for (var i = 0; i < posts.Length; i++)
            {
                if (posts[i] == rule.Post)
                {
                    holders.Add(people[i]);
                }
            }

            if (holders.Count < rule.Seats)
            {
                found.Add(new Vacancy(unit, rule.Post, rule.Seats, holders.Count));
            }
        }
    }
}
