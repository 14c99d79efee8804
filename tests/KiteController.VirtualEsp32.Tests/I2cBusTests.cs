using System;
using System.Device.Gpio;
using System.Device.I2c;
using nanoFramework.Hardware.Esp32;
using KiteController.VirtualEsp32.Nano;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>Wrong use and faults of the bus, as nanoFramework's ESP32 source says they end.</summary>
public class I2cBusTests
{
    [Fact]
    public void NobodyAtTheAddressIsAStatusNotAnException()
    {
        var rig = new Rig();
        I2cDevice nobody = Rig.Device(0x50);
        long before = rig.Board.NowNanoseconds;
        var data = new byte[] { 0xAA };
        I2cTransferResult result = nobody.WriteRead(new byte[] { 0 }, data);
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, result.Status);
        Assert.Equal(0u, result.BytesTransferred);
        Assert.Equal(0xAA, data[0]);
        Assert.Equal(150_000 + (9 * 2_500), rig.Board.NowNanoseconds - before);
    }

    [Fact]
    public void WithoutPinFunctionsNobodyAcknowledges()
    {
        var board = new VirtualBoard(new TestPlant());
        board.Activate();
        Assert.Equal(18, Configuration.GetFunctionPin(DeviceFunction.I2C1_DATA));
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, Rig.Device(0x68).WriteByte(0x75).Status);
    }

    [Fact]
    public void AFullTransferCountsBytesWithoutAddresses()
    {
        _ = new Rig();
        I2cTransferResult result = Rig.Device(0x68).WriteRead(new byte[] { 0x75 }, new byte[3]);
        Assert.Equal(I2cTransferStatus.FullTransfer, result.Status);
        Assert.Equal(4u, result.BytesTransferred);
    }

    [Fact]
    public void AHeldBusBlocksForASecondAndIsCalledClockStretching()
    {
        var rig = new Rig();
        I2cDevice pivot = Rig.Device(0x36);
        rig.Board.Imu.Faults.HoldsBusLow = true;
        long before = rig.Board.NowNanoseconds;
        Assert.Equal(I2cTransferStatus.ClockStretchTimeout, pivot.WriteByte(0).Status);
        Assert.Equal(1_000_150_000, rig.Board.NowNanoseconds - before);
        rig.Board.Imu.Faults.HoldsBusLow = false;
        Assert.Equal(I2cTransferStatus.FullTransfer, pivot.WriteByte(0).Status);
    }

    [Theory]
    [InlineData(0, I2cTransferStatus.SlaveAddressNotAcknowledged)]
    [InlineData(2, I2cTransferStatus.SlaveAddressNotAcknowledged)]
    [InlineData(3, I2cTransferStatus.FullTransfer)]
    public void APartThatStopsAcknowledgingFailsTheWholeTransfer(int acknowledged, I2cTransferStatus expected)
    {
        var rig = new Rig();
        I2cDevice imu = Rig.Device(0x68);
        rig.Board.Imu.Faults.AcknowledgedBytes = acknowledged;
        Assert.Equal(expected, imu.WriteRead(new byte[] { 0x75 }, new byte[1]).Status);
    }

    [Fact]
    public void BytesAcknowledgedBeforeTheFailureHaveTheirEffect()
    {
        var rig = new Rig();
        I2cDevice imu = Rig.Device(0x68);
        Rig.Write(imu, 0x6B, 0x01);
        rig.Board.Imu.Faults.AcknowledgedBytes = 3;
        Rig.Write(imu, 0x19, 9, 2);
        rig.Board.Imu.Faults.AcknowledgedBytes = -1;
        Assert.Equal(new byte[] { 9, 0 }, Rig.Read(imu, 0x19, 2));
    }

    [Fact]
    public void AnAbsentPartAndABrokenWireLookTheSame()
    {
        var rig = new Rig();
        I2cDevice cell = Rig.Device(0x2A);
        rig.Board.LoadCell.Faults.Absent = true;
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, cell.WriteByte(0).Status);
        rig.Board.LoadCell.Faults.Absent = false;
        rig.Board.I2c.Broken = true;
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, cell.WriteByte(0).Status);
    }

    [Fact]
    public void TheBusNumberIsChecked()
    {
        _ = new Rig();
        Assert.Throws<ArgumentException>(() => new I2cDevice(new I2cConnectionSettings(3, 0x68)));
    }

    [Fact]
    public void PinsOpenAsGpioCannotCarryTheBus()
    {
        _ = new Rig();
        new GpioController().OpenPin(21);
        Assert.Throws<Exception>(() => Rig.Device(0x68));
    }

    [Fact]
    public void TheDriverGoesWithTheLastDevice()
    {
        _ = new Rig();
        I2cDevice first = Rig.Device(0x68);
        I2cDevice second = Rig.Device(0x36);
        first.Dispose();
        Assert.Equal(I2cTransferStatus.FullTransfer, second.WriteByte(0).Status);
        second.Dispose();
        Assert.Throws<InvalidOperationException>(() => second.WriteByte(0));
    }

    [Fact]
    public void APinThatCannotBeAnOutputCannotCarryTheBus()
    {
        _ = new Rig();
        Assert.Throws<ArgumentException>(() => Configuration.SetPinFunction(34, DeviceFunction.I2C1_DATA));
    }

    [Fact]
    public void AnAdcPinTakesNoFunction()
    {
        _ = new Rig();
        Assert.Throws<ArgumentException>(() => Configuration.SetPinFunction(36, DeviceFunction.ADC1_CH0));
        Assert.Equal(36, Configuration.GetFunctionPin(DeviceFunction.ADC1_CH0));
    }

    [Fact]
    public void TheManagedWrapperOfATransferLeavesItsOwnGarbage()
    {
        _ = new Rig();
        I2cDevice part = Rig.Device(0x68);
        long before = Meter.GarbageBytes;
        Rig.Read(part, 0x75);
        Assert.Equal(96, Meter.GarbageBytes - before);
        Rig.Write(part, 0x6B, 0x01);
        Assert.Equal(96 + 144, Meter.GarbageBytes - before);
    }
}
