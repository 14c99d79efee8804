using System;

namespace KiteController.VirtualEsp32.Nano;

/// <summary>What nanoFramework's SocketException becomes on the virtual board.</summary>
public class SocketException : Exception
{
    /// <summary>Creates the exception.</summary>
    public SocketException(SocketError errorCode) => ErrorCode = (int)errorCode;

    /// <summary>What is wrong.</summary>
    public int ErrorCode { get; }
}
