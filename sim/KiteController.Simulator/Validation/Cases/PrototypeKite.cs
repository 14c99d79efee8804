using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>The kites of the prototype's tables. What is held against those tables to the last digit is flown with them.</summary>
internal static class PrototypeKite
{
    public static KiteParameters Patang { get; } = PlainKite.Of(KiteCatalogue.Patang);

    public static KiteParameters Trainer { get; } = PlainKite.Of(KiteCatalogue.Trainer);
}
