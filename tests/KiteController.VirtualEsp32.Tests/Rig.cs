using System;
using System.Device.I2c;
using KiteController.VirtualEsp32.Nano;
using nanoFramework.Hardware.Esp32;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>A board ready for test "firmware": active on this thread, I2C pins set, with short hands for registers.</summary>
internal sealed class Rig
{
    public Rig(Action<int, PhysicalSignals>? signals = null, BoardOptions? options = null, BoardWiring? wiring = null)
    {
        Meter.Reset();
        Plant = new TestPlant(signals);
        Board = new VirtualBoard(Plant, wiring, options ?? BoardOptions.Ideal());
        Board.Activate();
        Configuration.SetPinFunction(21, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(22, DeviceFunction.I2C1_CLOCK);
    }

    public TestPlant Plant { get; }

    public VirtualBoard Board { get; }

    public static I2cDevice Device(int address, I2cBusSpeed speed = I2cBusSpeed.FastMode)
        => I2cDevice.Create(new I2cConnectionSettings(1, address, speed));

    public static byte[] Read(I2cDevice device, byte register, int count)
    {
        var data = new byte[count];
        device.WriteRead(new byte[] { register }, data);
        return data;
    }

    public static byte Read(I2cDevice device, byte register) => Read(device, register, 1)[0];

    public static void Write(I2cDevice device, byte register, params byte[] values)
    {
        var data = new byte[values.Length + 1];
        data[0] = register;
        values.CopyTo(data, 1);
        device.Write(data);
    }

    public void PassMilliseconds(int milliseconds) => Board.PassTime(milliseconds * 1_000_000L);

    /// <summary>Lets time pass up to the next grid point and a microsecond over it.</summary>
    public void PassToGrid()
        => Board.PassTime(VirtualBoard.GridNanoseconds - (Board.NowNanoseconds % VirtualBoard.GridNanoseconds) + 1_000);
}
