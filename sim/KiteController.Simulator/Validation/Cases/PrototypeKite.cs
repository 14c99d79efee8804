using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>The kites of the prototype's tables. What is held against those tables to the last digit is flown with them.</summary>
internal static class PrototypeKite
{
    public static KiteParameters Patang => KiteCatalogue.Patang;

    public static KiteParameters Trainer => KiteCatalogue.Trainer;
}
