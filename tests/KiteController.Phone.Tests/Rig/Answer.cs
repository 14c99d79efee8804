namespace KiteController.Phone.Tests.Rig;

/// <summary>What the unit answered.</summary>
/// <param name="Code">HTTP's number; 0 if the connection ended without an answer.</param>
/// <param name="Head">The lines before the body.</param>
/// <param name="Body">The body.</param>
internal sealed record Answer(int Code, string Head, byte[] Body)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body).Trim();
}
