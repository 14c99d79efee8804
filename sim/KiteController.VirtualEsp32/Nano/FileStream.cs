using System;
using System.IO;
using KiteController.VirtualEsp32.Chip;

namespace KiteController.VirtualEsp32.Nano;

/// <summary>
/// What nanoFramework's FileStream becomes on the virtual board: an open file in the board's flash. What is written is in the
/// flash once the stream is closed, not before, and <see cref="Flush"/> does not change that.
/// </summary>
public class FileStream : Stream
{
    private readonly VirtualBoard _board;
    private readonly FlashVolume _flash;
    private readonly string _name;
    private readonly FileAccess _access;
    private readonly MemoryStream _content = new();
    private bool _changed;
    private bool _closed;

    /// <summary>Opens or makes a file.</summary>
    /// <exception cref="IOException">The file is open already; it should exist and does not, or the other way round.</exception>
    /// <exception cref="ArgumentException">A mode that changes the file, without write access.</exception>
    /// <exception cref="Exception">The drive fails.</exception>
    public FileStream(string path, FileMode mode, FileAccess access)
    {
        if (mode is not (FileMode.Open or FileMode.OpenOrCreate) && (access & FileAccess.Write) == 0)
        {
            throw new ArgumentException("This mode needs write access.");
        }

        _board = VirtualBoard.Current;
        _flash = _board.Flash;
        _access = access;
        _name = _flash.NameOf(path);
        if (!_flash.TryOpen(_name))
        {
            throw new IOException("The file is open.");
        }

        try
        {
            Begin(mode);
        }
        catch
        {
            _closed = true;
            _flash.Close(_name);
            throw;
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => !_closed && (_access & FileAccess.Read) != 0;

    /// <inheritdoc/>
    public override bool CanSeek => !_closed;

    /// <inheritdoc/>
    public override bool CanWrite => !_closed && (_access & FileAccess.Write) != 0;

    /// <inheritdoc/>
    public override long Length => Called().Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => Called().Position;
        set => Called().Position = value;
    }

    /// <summary>Empties the C library's buffer. littlefs keeps the data from the flash until the file is closed all the same.</summary>
    public override void Flush() => Called();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        MemoryStream content = Called();
        return CanRead ? content.Read(buffer, offset, count) : throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Called().Seek(offset, origin);

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        MemoryStream content = Called();
        RequireWriting();
        content.SetLength(value);
        _changed = true;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        MemoryStream content = Called();
        RequireWriting();
        content.Write(buffer, offset, count);
        _changed = true;
        _flash.WriteData(count);
    }

    /// <summary>Commits what was written.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_closed)
        {
            _closed = true;
            try
            {
                _board.Charge(NativeCall.File);
                if (_changed)
                {
                    _flash.Commit(_name, _content.ToArray());
                }
            }
            finally
            {
                _flash.Close(_name);
            }
        }

        base.Dispose(disposing);
    }

    private void Begin(FileMode mode)
    {
        byte[]? bytes = _flash.Read(_name);
        bool wrong = bytes == null ? mode is FileMode.Open or FileMode.Truncate : mode == FileMode.CreateNew;
        if (wrong)
        {
            throw new IOException(bytes == null ? "There is no such file." : "The file exists.");
        }

        if (bytes == null)
        {
            _flash.Commit(_name, []);
        }
        else if (mode is FileMode.Create or FileMode.Truncate)
        {
            _changed = true;
        }
        else
        {
            _content.Write(bytes);
            _content.Position = mode == FileMode.Append ? bytes.Length : 0;
        }
    }

    private MemoryStream Called()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _board.Charge(NativeCall.File);
        return _content;
    }

    private void RequireWriting()
    {
        if (!CanWrite)
        {
            throw new NotSupportedException();
        }
    }
}
