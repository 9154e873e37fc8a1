using Dittofi.Compiler.Binding;
using Dittofi.Compiler.OpenApi;

namespace Dittofi.Compiler.Tests.OpenApi;

public sealed class FailureStatusesTests
{
    [Theory]
    [InlineData("CreateShoe", "400 413 415 422 500 503")]
    [InlineData("CreatePair", "400 409 413 415 422 500 503")]
    [InlineData("GetShoe", "404 500 503")]
    [InlineData("FindShoe", "400 500 503")]
    [InlineData("ListShoes", "400 422 500 503")]
    [InlineData("CheckShoe", "404 500 503")]
    public void An_action_of_the_shoe_store_fails_with(string action, string statuses) =>
        Assert.Equal(statuses, Join(TestPrograms.ShoeStore().Actions.Single(each => each.Name == action)));

    [Fact]
    public void A_write_can_break_the_rules_of_its_model()
    {
        var program = TestPrograms.BindSections("""
            models:
              Free: { properties: { n: integer } }
              Ruled: { properties: { n: { type: integer, max: 9 } } }
            endpoints:
              MakeFree: { method: POST, path: /free, variables: { query: { n: integer } } }
              MakeRuled: { method: POST, path: /ruled, variables: { query: { n: integer } } }
            actions:
              MakeFree: { trigger: { endpoint: MakeFree }, events: [{ create: Free, set: { n: "${query.n}" } }] }
              MakeRuled: { trigger: { endpoint: MakeRuled }, events: [{ create: Ruled, set: { n: "${query.n}" } }] }
            """);
        Assert.Equal(["400 500 503", "400 422 500 503"], program.Actions.Select(Join));
    }

    [Fact]
    public void A_write_of_what_is_unique_can_meet_a_row_that_has_it()
    {
        var program = TestPrograms.BindSections("""
            models:
              Free: { properties: { n: integer } }
              Item: { properties: { n: integer, m: integer }, unique: [n] }
            endpoints:
              Free: { method: POST, path: /free, variables: { query: { n: integer } } }
              Make: { method: POST, path: /make, variables: { query: { n: integer } } }
              Same: { method: POST, path: /same, variables: { query: { n: integer } } }
              Move: { method: POST, path: /move, variables: { query: { n: integer } } }
              Keep: { method: POST, path: /keep, variables: { query: { n: integer } } }
              Drop: { method: POST, path: /drop, variables: { query: { n: integer } } }
            actions:
              Free: { trigger: { endpoint: Free }, events: [{ create: Free, set: { n: "${query.n}" } }] }
              Make: { trigger: { endpoint: Make }, events: [{ create: Item, set: { n: "${query.n}", m: 1 } }] }
              Same: { trigger: { endpoint: Same }, events: [{ upsert: Item, on: [n], set: { n: "${query.n}", m: 1 } }] }
              Move: { trigger: { endpoint: Move }, events: [{ update: Item, where: item.m == 1, set: { n: "${query.n}" } }] }
              Keep: { trigger: { endpoint: Keep }, events: [{ update: Item, where: item.m == 1, set: { m: "${query.n}" } }] }
              Drop: { trigger: { endpoint: Drop }, events: [{ delete: Item, where: item.n == query.n }] }
            """);
        var colliding = program.Actions.Where(action => FailureStatuses.Of(action).Contains(409));
        Assert.Equal(["Make", "Move"], colliding.Select(action => action.Name));
    }

    [Theory]
    [InlineData("${query.n}", "400 500")]
    [InlineData("${query.n + 1}", "400 422 500")]
    [InlineData("${-query.n}", "400 422 500")]
    [InlineData("{ is: { n: '${query.n > 1 ? query.n / 2 : 0}' } }", "400 422 500")]
    [InlineData("n is ${query.n}", "400 500")]
    [InlineData("n is ${query.n * 2}", "400 422 500")]
    public void Arithmetic_can_break_a_rule(string response, string statuses)
    {
        var yaml = response.StartsWith('{') ? response : $"\"{response}\"";
        var program = TestPrograms.BindSections($$"""
            endpoints:
              Ask: { method: GET, path: /ask, variables: { query: { n: integer } } }
            actions:
              Ask: { trigger: { endpoint: Ask }, response: {{yaml}} }
            """);
        Assert.Equal(statuses, Join(program.Actions[0]));
    }

    [Fact]
    public void Nothing_but_a_fault_stops_an_action_that_asks_for_nothing()
    {
        var program = TestPrograms.BindSections("""
            endpoints:
              Ping: { method: GET, path: /ping }
            actions:
              Ping: { trigger: { endpoint: Ping }, response: pong }
            """);
        Assert.Equal("500", Join(program.Actions[0]));
    }

    private static string Join(BoundAction action) => string.Join(' ', FailureStatuses.Of(action));
}
