using Hierarchy.Server.Tests.Serving;
using Hierarchy.Specification.Api.Acceptance;
using Hierarchy.Specification.Api.Http;
using Hierarchy.Specification.Api.Operations;
using Hierarchy.Specification.Api.Pages;
using Hierarchy.Specification.Api.Rules;
using Xunit;

namespace Hierarchy.Server.Tests.Api;

[Collection(EmbeddedGroup.Name)]
public sealed class FuqingOnEmbedded(EmbeddedServers servers) : FuqingSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class TongchengOnEmbedded(EmbeddedServers servers) : TongchengSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class JizhouOnEmbedded(EmbeddedServers servers) : JizhouSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class YanyeOnEmbedded(EmbeddedServers servers) : YanyeSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class ClosedUnitOnEmbedded(EmbeddedServers servers) : ClosedUnitSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class ConcurrencyOnEmbedded(EmbeddedServers servers) : ConcurrencySpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class FilterOnEmbedded(EmbeddedServers servers) : FilterSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class HttpOnEmbedded(EmbeddedServers servers) : HttpSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class IntrospectionOnEmbedded(EmbeddedServers servers) : IntrospectionSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class ListFilterOnEmbedded(EmbeddedServers servers) : ListFilterSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class ListOnEmbedded(EmbeddedServers servers) : ListSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class LookupOnEmbedded(EmbeddedServers servers) : LookupSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class MatrixOnEmbedded(EmbeddedServers servers) : MatrixSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class NullAndEmptyOnEmbedded(EmbeddedServers servers) : NullAndEmptySpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class OfficeOnEmbedded(EmbeddedServers servers) : OfficeSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class OrderOnEmbedded(EmbeddedServers servers) : OrderSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class SubtreeRulesOnEmbedded(EmbeddedServers servers) : SubtreeRulesSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class PageOnEmbedded(EmbeddedServers servers) : PageSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class PageWalkOnEmbedded(EmbeddedServers servers) : PageWalkSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class FengzeOnEmbedded(EmbeddedServers servers) : FengzeSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class EngineCallsOnEmbedded(EmbeddedServers servers) : EngineCallsSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class OperationSnapshotOnEmbedded(EmbeddedServers servers) : OperationSnapshotSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class OracleOnEmbedded(EmbeddedServers servers) : OracleSpec(servers);

[Collection(EmbeddedGroup.Name)]
public sealed class RequestLimitOnEmbedded(EmbeddedServers servers) : RequestLimitSpec(servers);
