using System.Text;
using GraphQL;
using GraphQL.Instrumentation;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Responses;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Plans;

/// <summary>
/// Turns requests into prepared operations: limits, parsing, validation and planning once per document, variables every time.
/// </summary>
internal sealed class Preparer(ExecutableSchema schema, ExecutorOptions options, PlanCache cache)
{
    private readonly DocumentValidator _validator = new();

    public async ValueTask<Preparation> PrepareAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var operationName = string.IsNullOrEmpty(request.OperationName) ? null : request.OperationName;
        var key = new PlanKey(request.Document, operationName);
        try
        {
            if (!cache.TryGet(key, out var document))
            {
                document = await PlanAsync(key, cancellationToken).ConfigureAwait(false);
                cache.Add(key, document);
            }

            var variables = await document.Variables.CoerceAsync(request.Variables, cancellationToken).ConfigureAwait(false);
            return new Preparation(new PreparedOperation(document, document.Plan(variables), variables));
        }
        catch (RefusedException refused)
        {
            return new Preparation(new Response(refused.Errors));
        }
        catch (LimitExceededException exceeded)
        {
            return new Preparation(new Response([ResponseError.From(exceeded)]));
        }
    }

    private async Task<PlannedDocument> PlanAsync(PlanKey key, CancellationToken cancellationToken)
    {
        var document = Parse(key.Document);
        if (document.Definitions.Exists(definition => definition is not GraphQLExecutableDefinition))
        {
            throw new RefusedException([new ResponseError("Only operations and fragments can be executed.", ErrorCodes.Validation)]);
        }

        new DocumentMeasure(options.Limits).Check(document);
        var operation = FindOperation(document, key.OperationName);
        var result = await _validator.ValidateAsync(new ValidationOptions
        {
            Document = document,
            Operation = operation,
            Schema = schema.GraphSchema,
            Variables = Inputs.Empty,
            Extensions = Inputs.Empty,
            Metrics = Metrics.None,
            UserContext = new Dictionary<string, object?>(StringComparer.Ordinal),
            CancellationToken = cancellationToken,
        }).ConfigureAwait(false);
        if (!result.IsValid && result.Variables is null)
        {
            var errors = result.Errors.Take(options.MaxErrors);
            throw new RefusedException([.. errors.Select(error => ResponseError.From(error, ErrorCodes.Validation))]);
        }

        return new PlannedDocument(schema, new DocumentIndex(document), operation);
    }

    private GraphQLDocument Parse(string text)
    {
        if (text.Length > options.Limits.Bytes || Encoding.UTF8.GetByteCount(text) > options.Limits.Bytes)
        {
            throw new LimitExceededException("bytes", options.Limits.Bytes);
        }

        DocumentScan.Check(text, options.Limits);
        try
        {
            // The parser counts several levels for one bracket; the scan has counted brackets, so this never is what refuses.
            return Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = options.Limits.Nesting * 8 });
        }
        catch (GraphQLSyntaxErrorException exception)
        {
            throw new RefusedException([ResponseError.From(exception)]);
        }
    }

    private GraphQLOperationDefinition FindOperation(GraphQLDocument document, string? name)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        var found = name is null
            ? (operations.Count == 1 ? operations[0] : null)
            : operations.Find(operation => operation.Name?.StringValue == name);
        if (found is not null)
        {
            return RootType(found.Operation) is not null ? found : throw Refuse($"The schema has no root type for a {found.Operation}.");
        }

        var message = operations.Count == 0
            ? "The document has no operation."
            : name is null ? "The document has several operations: name one." : $"The document has no operation named {name}.";
        throw Refuse(message);
    }

    private static RefusedException Refuse(string message) => new([new ResponseError(message, ErrorCodes.Operation)]);

    private IObjectGraphType? RootType(OperationType operation) => operation switch
    {
        OperationType.Mutation => schema.GraphSchema.Mutation,
        OperationType.Subscription => schema.GraphSchema.Subscription,
        _ => schema.GraphSchema.Query,
    };
}
