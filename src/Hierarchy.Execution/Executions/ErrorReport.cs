using GraphQLParser;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Executions;

/// <summary>Turns field errors into entries of the response: in its order, internal ones without their message.</summary>
internal sealed class ErrorReport(PreparedOperation operation, ExecutorOptions options)
{
    private readonly Dictionary<Exception, string> _correlations = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<ResponseError> Create(IReadOnlyList<FieldError> errors)
    {
        var ordered = errors.Select(error => (Error: error, Positions: ErrorPaths.Positions(error))).ToList();
        ordered.Sort(static (left, right) => Compare(left.Positions, right.Positions));
        var entries = new List<ResponseError>(Math.Min(ordered.Count, options.MaxErrors));
        foreach (var (error, _) in ordered.Take(options.MaxErrors))
        {
            entries.Add(Entry(error));
        }

        if (ordered.Count > options.MaxErrors)
        {
            entries.Add(new ResponseError($"{ordered.Count - options.MaxErrors} more errors are not listed.", ErrorCodes.Limit));
        }

        return entries;
    }

    private static int Compare(List<int> left, List<int> right)
    {
        for (var index = 0; index < Math.Min(left.Count, right.Count); index++)
        {
            var compared = left[index].CompareTo(right[index]);
            if (compared != 0)
            {
                return compared;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private ResponseError Entry(FieldError error)
    {
        var field = error.Scope.Selection.Fields[error.Field];
        var location = Location.FromLinearPosition(operation.Document.Document.Source, field.Location.Start);
        var (message, code, extensions) = Describe(error, field);
        return new ResponseError(message, code, extensions)
        {
            Path = ErrorPaths.Names(error),
            Locations = [new SourceLocation(location.Line, location.Column)],
        };
    }

    private (string Message, string Code, IReadOnlyDictionary<string, object?>? Extensions) Describe(FieldError error, PlanField field)
    {
        switch (error.Exception)
        {
            case PublicException known:
                return (known.Message, known.Code, known.Extensions);
            case GraphQL.ExecutionError input:
                return (input.Message, ErrorCodes.BadInput, null);
        }

        if (!_correlations.TryGetValue(error.Exception, out var correlation))
        {
            correlation = Guid.NewGuid().ToString("N");
            _correlations.Add(error.Exception, correlation);
            var coordinate = $"{error.Scope.Selection.Type.Name}.{field.Name}";
            options.OnInternalError?.Invoke(new InternalError(correlation, coordinate, operation.Name, error.Exception));
        }

        return (
            InternalError.Message,
            ErrorCodes.Internal,
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["correlation"] = correlation });
    }
}
