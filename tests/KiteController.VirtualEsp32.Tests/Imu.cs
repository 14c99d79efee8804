using System;
using System.Buffers.Binary;
using System.Device.I2c;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>Short hands for the IMU's tests.</summary>
internal static class Imu
{
    public static I2cDevice Awake()
    {
        I2cDevice imu = Rig.Device(0x68);
        Rig.Write(imu, 0x6B, 0x01);
        return imu;
    }

    public static short[] Words(byte[] bytes)
    {
        var words = new short[bytes.Length / 2];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(2 * i));
        }

        return words;
    }
}
