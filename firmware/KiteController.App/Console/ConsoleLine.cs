using System;
using System.Text;

namespace KiteController.App.Console
{
    /// <summary>A typed line as words parted by blanks. Letters count the same whether large or small. Makes strings only where it is asked for one.</summary>
    public sealed class ConsoleLine
    {
        /// <summary>Most characters of a line.</summary>
        public const int MaxLength = 80;

        /// <summary>Most words that are told apart; the rest of the line belongs to none.</summary>
        public const int MaxWords = 5;

        private const int CharactersPerSlice = 12;

        /// <summary>The characters, ASCII.</summary>
        public readonly byte[] Characters = new byte[MaxLength];

        /// <summary>How many characters there are.</summary>
        public int Length;

        /// <summary>How many words there are.</summary>
        public int WordCount;

        private readonly int[] _start = new int[MaxWords];
        private readonly int[] _length = new int[MaxWords];
        private int _scanned;
        private bool _inWord;

        /// <summary>Starts to find the words.</summary>
        public void BeginSplit()
        {
            WordCount = 0;
            _scanned = 0;
            _inWord = false;
        }

        /// <summary>Looks at some characters more.</summary>
        /// <returns>True if there are more to look at.</returns>
        public bool Split()
        {
            byte[] characters = Characters;
            int end = _scanned + CharactersPerSlice;
            end = end < Length ? end : Length;
            for (int i = _scanned; i < end; i++)
            {
                bool inWord = characters[i] != ' ';
                if (inWord != _inWord)
                {
                    _inWord = inWord;
                    Turn(i);
                }
            }

            _scanned = end;
            if (end < Length)
            {
                return true;
            }

            if (_inWord)
            {
                _inWord = false;
                Turn(end);
            }

            return false;
        }

        /// <summary>True if the line has this word at this place.</summary>
        /// <param name="word">Place, from 0.</param>
        /// <param name="text">The word, in small letters.</param>
        public bool Is(int word, string text)
        {
            return word < WordCount && word < MaxWords && _length[word] == text.Length && Begins(word, text);
        }

        /// <summary>Length of a word, characters.</summary>
        public int LengthOf(int word)
        {
            return _length[word];
        }

        /// <summary>A word as a string; null if there is none at this place.</summary>
        public string Word(int word)
        {
            return word < WordCount && word < MaxWords ? Encoding.UTF8.GetString(Characters, _start[word], _length[word]).ToLower() : null;
        }

        /// <summary>The whole line as a string.</summary>
        public string All()
        {
            return Encoding.UTF8.GetString(Characters, 0, Length);
        }

        /// <summary>The number that a word is.</summary>
        /// <returns>False if it is none.</returns>
        public bool TryNumber(int word, out float value)
        {
            return ValueText.TryRead(Characters, _start[word], _length[word], out value);
        }

        /// <summary>True if a text begins with the word at this place.</summary>
        /// <param name="word">Place, from 0; there must be one.</param>
        /// <param name="text">The text, in small letters.</param>
        public bool Begins(int word, string text)
        {
            int start = _start[word];
            int length = _length[word];
            if (text.Length < length)
            {
                return false;
            }

            for (int i = 0; i < length; i++)
            {
                int character = Characters[start + i];
                if ('A' <= character && character <= 'Z')
                {
                    character += 'a' - 'A';
                }

                if (character != text[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Copies a word as it was typed.</summary>
        /// <returns>Its characters.</returns>
        public int Copy(int word, byte[] to)
        {
            Array.Copy(Characters, _start[word], to, 0, _length[word]);
            return _length[word];
        }

        /// <summary>Shows a word of the line to the person.</summary>
        public void Show(int word, ConsoleOutput output)
        {
            output.Copy(Characters, _start[word], _length[word]);
        }

        /// <summary>A word begins or ends here.</summary>
        private void Turn(int at)
        {
            if (_inWord)
            {
                if (WordCount < MaxWords)
                {
                    _start[WordCount] = at;
                }

                WordCount++;
            }
            else if (WordCount <= MaxWords)
            {
                _length[WordCount - 1] = at - _start[WordCount - 1];
            }
        }
    }
}
