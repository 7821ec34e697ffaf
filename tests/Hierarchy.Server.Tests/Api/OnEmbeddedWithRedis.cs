using Hierarchy.Server.Tests.Serving;
using Hierarchy.Specification.Api.Acceptance;
using Hierarchy.Specification.Api.Http;
using Hierarchy.Specification.Api.Operations;
using Hierarchy.Specification.Api.Pages;
using Hierarchy.Specification.Api.Rules;
using Xunit;

namespace Hierarchy.Server.Tests.Api;

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class FuqingOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : FuqingSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class TongchengOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : TongchengSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class JizhouOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : JizhouSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class YanyeOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : YanyeSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class ClosedUnitOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : ClosedUnitSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class ConcurrencyOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : ConcurrencySpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class FilterOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : FilterSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class HttpOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : HttpSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class IntrospectionOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : IntrospectionSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class ListFilterOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : ListFilterSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class ListOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : ListSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class LookupOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : LookupSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class MatrixOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : MatrixSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class NullAndEmptyOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : NullAndEmptySpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class OfficeOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : OfficeSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class OrderOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : OrderSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class SubtreeRulesOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : SubtreeRulesSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class PageOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : PageSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class PageWalkOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : PageWalkSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class FengzeOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : FengzeSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class EngineCallsOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : EngineCallsSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class OperationSnapshotOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : OperationSnapshotSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class OracleOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : OracleSpec(servers);

[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class RequestLimitOnEmbeddedWithRedis(EmbeddedServersWithRedis servers) : RequestLimitSpec(servers);
