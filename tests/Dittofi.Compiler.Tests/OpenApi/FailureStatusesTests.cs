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
        Assert.Equal(statuses, Join(TestPrograms.ShoeStore(), action));

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
        Assert.Equal(["400 500 503", "400 422 500 503"], program.Actions.Select(action => Join(program, action.Name)));
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
        var colliding = program.Actions.Where(action => FailureStatuses.Of(action, program.Models).Contains(409));
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
        Assert.Equal(statuses, Join(program, program.Actions[0].Name));
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
        Assert.Equal("500", Join(program, program.Actions[0].Name));
    }

    [Fact]
    public void A_delete_meets_the_rows_that_hold_its_own_and_a_write_the_rows_that_are_not_there()
    {
        var program = TestPrograms.BindSections("""
            models:
              Hall: { properties: { name: { type: text, maxLength: 9 } } }
              Show: { properties: { name: text, hall: Hall }, onDelete: { hall: cascade } }
              Seat: { properties: { show: Show, number: integer }, onDelete: { show: restrict } }
              Note: { properties: { seat: "Seat?" }, onDelete: { seat: clear } }
            endpoints:
              DropHall: { method: DELETE, path: "/halls/{id:long}" }
              DropShows: { method: DELETE, path: /shows, variables: { query: { name: text } } }
              DropSeat: { method: DELETE, path: "/seats/{id:long}" }
              Fill: { method: POST, path: /seats, variables: { body: { show: long, numbers: "integer[]" } } }
              Move: { method: POST, path: "/seats/{id:long}", variables: { query: { show: long } } }
              Count: { method: POST, path: "/numbers/{id:long}", variables: { query: { n: integer } } }
            actions:
              DropHall: { trigger: { endpoint: DropHall }, events: [{ delete: Hall, id: path.id }] }
              DropShows: { trigger: { endpoint: DropShows }, events: [{ delete: Show, where: show.name == query.name }] }
              DropSeat: { trigger: { endpoint: DropSeat }, events: [{ delete: Seat, id: path.id }] }
              Fill: { trigger: { endpoint: Fill }, events: [{ create: Seat, each: body.numbers, item: n, set: { show: "${body.show}", number: "${n}" } }] }
              Move: { trigger: { endpoint: Move }, events: [{ update: Seat, id: path.id, set: { show: "${query.show}" } }] }
              Count: { trigger: { endpoint: Count }, events: [{ update: Seat, id: path.id, set: { number: "${query.n}" } }] }
            """);
        var statuses = program.Actions.ToDictionary(action => action.Name, action => Join(program, action.Name), StringComparer.Ordinal);
        Assert.Equal("404 409 500 503", statuses["DropHall"]);
        Assert.Equal("400 409 500 503", statuses["DropShows"]);
        Assert.Equal("404 500 503", statuses["DropSeat"]);
        Assert.Equal("400 413 415 422 500 503", statuses["Fill"]);
        Assert.Equal("400 404 422 500 503", statuses["Move"]);
        Assert.Equal("400 404 500 503", statuses["Count"]);
    }

    private static string Join(BoundProgram program, string action) =>
        string.Join(' ', FailureStatuses.Of(program.Actions.Single(each => each.Name == action), program.Models));
}
