namespace Hierarchy.Neo4j;

/// <summary>
/// Takes over what others wrote: looks, plans, and writes it as one commit unless somebody committed meanwhile; then it looks again.
/// </summary>
internal sealed class Resyncer
{
    private const int MaxAttempts = 5;

    private readonly Surveyor _surveyor;
    private readonly PatientRunner _runner;
    private readonly Bookmarks _bookmarks;

    public Resyncer(Surveyor surveyor, PatientRunner runner, Bookmarks bookmarks)
    {
        _surveyor = surveyor;
        _runner = runner;
        _bookmarks = bookmarks;
    }

    /// <returns>The revision of the commit; null = there was nothing to take over.</returns>
    /// <exception cref="StoreRefusedException">Something cannot be taken over; the message names it.</exception>
    public async Task<Revision?> ResyncAsync(ChangeSet about, CancellationToken cancellationToken)
    {
        about.Mutation.Check();
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var survey = await _surveyor.LookAsync(cancellationToken);
            if (survey.Books.Importing is { } importing)
            {
                throw StoreErrors.Importing(importing);
            }

            var plan = ResyncPlan.Of(survey, about.Today);
            if (plan.Facts.Count == 0 && !plan.IsCounterWrong)
            {
                return null;
            }

            // What was committed while it looked is no part of the plan: the statement would find that out, too.
            if (survey.Replay.Revision == plan.Base && await TryWriteAsync(plan, survey.Replay, about, cancellationToken) is { } done)
            {
                return plan.Facts.Count == 0 ? null : done;
            }
        }

        throw new StoreUnavailableException(
            "Others write all the time: nothing was taken over. Repeat it when it is quiet.", mayRetry: true);
    }

    /// <returns>The revision; null = something was written since it was planned.</returns>
    private async Task<Revision?> TryWriteAsync(ResyncPlan plan, JournalReplay replay, ChangeSet about, CancellationToken cancellationToken)
    {
        var prepared = replay.Apply(plan.Base.Next, about with { Base = plan.Base, Facts = plan.Facts });
        try
        {
            using var answer = await _runner.RunAsync(
                CheckStatements.Resync, writer => ResyncWriter.Write(writer, plan, prepared, replay), cancellationToken);
            if (answer.Count == 0)
            {
                throw StoreErrors.Damaged("The journal's own nodes are missing.");
            }

            var made = plan.Base.Next;
            if (answer.Value("done") is { ValueKind: System.Text.Json.JsonValueKind.Number } done)
            {
                made = StoredValues.Revision(done);
            }
            else if (!answer.Value("taken").GetBoolean())
            {
                return null;
            }

            _bookmarks.Note(made, answer.Bookmarks);
            return made;
        }
        catch (CypherException exception) when (exception.Kind is CypherErrorKind.Statement or CypherErrorKind.Constraint)
        {
            // What was seen is no longer there, or something new is in the way.
            return null;
        }
        catch (CypherException exception)
        {
            throw exception.OutcomeUnknown ? StoreErrors.Unknown(exception) : StoreErrors.Of(exception);
        }
    }
}
