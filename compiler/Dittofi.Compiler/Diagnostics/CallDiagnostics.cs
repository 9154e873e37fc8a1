namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with actions that call each other (DIT055x).</summary>
internal static class CallDiagnostics
{
    /// <summary>Unknown action.</summary>
    public static readonly DiagnosticDescriptor UnknownAction = new(
        "DIT0550",
        DiagnosticSeverity.Error,
        "Unknown action",
        "There is no action '{0}'.",
        """
            `call` names an action of the project, in any file.

            Wrong:

                - call: Quot
                  with: { shoeId: 1 }

            Right:

                - call: Quote
                  with: { shoeId: 1 }
            """);

    /// <summary>Called action has a trigger.</summary>
    public static readonly DiagnosticDescriptor HasTrigger = new(
        "DIT0551",
        DiagnosticSeverity.Error,
        "Called action has a trigger",
        "'{0}' has a trigger, so it cannot be called; put what both need into an action without one.",
        """
            An action that a request runs reads the request, which a caller does not have.

            Wrong:

                # CreateShoe: trigger: { endpoint: CreateShoe }
                - call: CreateShoe

            Right:

                # StoreShoe: input: { type: text }
                - call: StoreShoe
                  with: { type: "${body.type}" }
            """);

    /// <summary>Actions call each other in a circle.</summary>
    public static readonly DiagnosticDescriptor Circle = new(
        "DIT0552",
        DiagnosticSeverity.Error,
        "Actions call each other in a circle",
        "Actions call each other in a circle: {0}.",
        """
            A circle of calls has no end.

            Wrong:

                Quote: { input: { shoeId: long }, events: [{ call: Discount, with: { shoeId: "${input.shoeId}" } }] }
                Discount: { input: { shoeId: long }, events: [{ call: Quote, with: { shoeId: "${input.shoeId}" } }] }

            Right:

                Quote: { input: { shoeId: long }, events: [{ call: Discount, with: { shoeId: "${input.shoeId}" } }] }
                Discount: { input: { shoeId: long }, events: [{ log: "A discount of ${input.shoeId}" }] }
            """);

    /// <summary>Unknown input.</summary>
    public static readonly DiagnosticDescriptor UnknownInput = new(
        "DIT0553",
        DiagnosticSeverity.Error,
        "Unknown input",
        "{0} has no input '{1}'.",
        """
            `with` gives the inputs that the called action declares.

            Wrong:

                - call: Quote
                  with: { shoeId: 1, shoe: 1 }

            Right:

                - call: Quote
                  with: { shoeId: 1 }
            """);

    /// <summary>Input is missing.</summary>
    public static readonly DiagnosticDescriptor MissingInput = new(
        "DIT0554",
        DiagnosticSeverity.Error,
        "Input is missing",
        "{0} needs '{1}', which 'with' does not give.",
        """
            Only an input with a default, or whose type ends in `?`, can be left out.

            Wrong:

                # Quote: input: { shoeId: long }
                - call: Quote

            Right:

                - call: Quote
                  with: { shoeId: 1 }
            """);

    /// <summary>Calls are nested too deep.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "DIT0555",
        DiagnosticSeverity.Error,
        "Calls are nested too deep",
        "Calls are nested deeper than {0} actions.",
        """
            A chain this long is most often a circle in the making; let one action call several.

            Wrong:

                # A1 calls A2, which calls A3, … to A40
                - call: A1

            Right:

                # one action calls the others in turn
                - call: A1
                - call: A2
            """);

    /// <summary>Called action answers nothing.</summary>
    public static readonly DiagnosticDescriptor NoResponse = new(
        "DIT0556",
        DiagnosticSeverity.Error,
        "Called action answers nothing",
        "{0} has no response, so there is nothing to name.",
        """
            `as` names the response of the called action.

            Wrong:

                # Reserve has no response
                - call: Reserve
                  as: reserved

            Right:

                - call: Reserve
            """);

    /// <summary>Trigger and input.</summary>
    public static readonly DiagnosticDescriptor TriggerAndInput = new(
        "DIT0557",
        DiagnosticSeverity.Error,
        "Trigger and input",
        "'{0}' has a trigger, so it takes no 'input'; the request is in 'body', 'path', 'query' and 'header'.",
        """
            An action is run by a request, or by other actions that hand it its `input`; never by both.

            Wrong:

                trigger: { endpoint: CreateShoe }
                input: { shoeId: long }

            Right:

                input: { shoeId: long }
            """);

    /// <summary>Status of a called action.</summary>
    public static readonly DiagnosticDescriptor StatusOfCalled = new(
        "DIT0558",
        DiagnosticSeverity.Error,
        "Status of a called action",
        "An action without a trigger answers its caller, so '{0}' says nothing here.",
        """
            The action that a request runs chooses the status, the headers and where the client is sent.

            Wrong:

                Quote:
                  input: { shoeId: long }
                  response: 1
                  status: 201

            Right:

                Quote:
                  input: { shoeId: long }
                  response: 1
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        UnknownAction,
        HasTrigger,
        Circle,
        UnknownInput,
        MissingInput,
        TooDeep,
        NoResponse,
        TriggerAndInput,
        StatusOfCalled,
    ];
}
