namespace KiteController.Core.Control
{
    /// <summary>Who decides the reel speed.</summary>
    public enum Decider
    {
        /// <summary>The flight mode's wish.</summary>
        Wish = 0,

        /// <summary>The tension's floor: line is taken up.</summary>
        Floor = 1,

        /// <summary>The tension's ceiling: line is given.</summary>
        Ceiling = 2,
    }
}
